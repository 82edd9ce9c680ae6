package org.openscrutiny.pages;

/// The content of one document. It does not include the number of the edition in which it took this
/// form, so the contents of two editions can be compared.
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
        EditionsPage,
        ChangesPage,
        AreaRevisionsPage,
        TakenDownPage,
        WithdrawnPage {}
