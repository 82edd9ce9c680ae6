package org.openscrutiny.pages;

/// The content of one document. The number of the edition in which it took this form is no part of
/// it, so that two editions can be seen to say the same.
public sealed interface Page
    permits IndicatorPage,
        AreasPage,
        ScorecardPage,
        AuthoritiesPage,
        CataloguePage,
        DatasetPage,
        QualityPage,
        CertificatePage,
        EditionPage,
        EditionsPage {}
