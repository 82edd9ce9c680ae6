package org.openscrutiny.publication;

import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;

/// A release and its cleared figures.
public record ReleaseFigures(Release release, Figures figures) {}
