package org.openscrutiny.domain;

import org.openscrutiny.domain.ReleaseDescription.Source;

/// Where the figures of a release come from, and whom to ask.
///
/// @param coverage the places that the figures are about, in words
/// @param contact an address of the publisher
public record Provenance(
    String publisher, Source source, String licence, String coverage, String contact) {}
