package org.openscrutiny.documents;

import java.util.Locale;
import java.util.Map;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.CertificatePage;
import org.openscrutiny.suppression.release.FigureCertificate;
import org.openscrutiny.suppression.release.Origin;

/// The certificate of a dataset in an edition: the proof, and which printed figure each of its
/// cells is.
final class CertificatePageJson {
  private final JsonOutput json;

  CertificatePageJson(JsonOutput json) {
    this.json = json;
  }

  void write(CertificatePage page, int edition) {
    ReleaseDescription description = page.release().description();
    json.number("edition", edition);
    json.text("dataset", description.dataset());
    json.text("policy", description.disclosure().policy().id());
    json.number("threshold", page.release().clearance().threshold());
    json.text("zeros", description.disclosure().zeros().name().toLowerCase(Locale.ROOT));
    json.number("withheld", page.withheld());
    json.texts("unproved", page.unproved());
    json.texts("covers", ProofScope.COVERED);
    json.texts("doesNotCover", ProofScope.NOT_COVERED);
    if (page.proof().isPresent()) {
      FigureCertificate proof = page.proof().get();
      var figures = new Figures(proof, page.origins());
      json.object("proof", () -> CertificateWriter.write(proof.certificate(), figures, json));
    } else {
      json.nothing("proof");
    }
  }

  private record Figures(FigureCertificate proof, Map<Cell, Origin> origins)
      implements CertificateWriter.Figures {
    @Override
    public void cell(int place, JsonOutput json) {
      proof.figures().get(place).ifPresent(figure -> write(figure, json));
    }

    @Override
    public void ratio(int place, JsonOutput json) {
      write(proof.ratios().get(place), json);
    }

    private void write(Cell figure, JsonOutput json) {
      json.object(
          "figure",
          () -> {
            json.text("indicator", figure.indicator());
            json.text("area", figure.area().code());
            json.object("filters", () -> figure.filters().levels().forEach(json::text));
            json.text("period", figure.period().id());
            switch (origins.get(figure)) {
              case Origin.InEdition(int edition) -> json.number("edition", edition);
              case Origin.Elsewhere(String source) -> json.text("source", source);
              case null -> {}
            }
          });
    }
  }
}
