package org.openscrutiny.domain;

/// A part of children's services that residents ask about, and the heading of a page.
public record Topic(String id, String title, String question) {}
