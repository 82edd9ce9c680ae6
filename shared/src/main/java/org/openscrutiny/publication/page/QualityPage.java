package org.openscrutiny.publication.page;

import org.openscrutiny.domain.Release;

/// What the screening found in a release that was accepted, and what disclosure control did.
public record QualityPage(Release release) implements Page {}
