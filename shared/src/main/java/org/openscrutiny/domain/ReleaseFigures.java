package org.openscrutiny.domain;

/// A release and its cleared figures.
public record ReleaseFigures(Release release, Figures figures) {}
