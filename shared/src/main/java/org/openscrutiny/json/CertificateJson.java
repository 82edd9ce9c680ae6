package org.openscrutiny.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.disclosure.audit.Certificate;
import org.openscrutiny.disclosure.audit.Counts;
import org.openscrutiny.disclosure.audit.PublishedCell;
import org.openscrutiny.disclosure.audit.PublishedTable;
import org.openscrutiny.disclosure.audit.Ratio;
import org.openscrutiny.disclosure.audit.Relation;
import org.openscrutiny.disclosure.audit.Shown;
import org.openscrutiny.disclosure.linked.Cell;
import org.openscrutiny.disclosure.linked.Proof;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.publication.page.CertificatePage;

/// Writes and reads the certificate of a table. Its fields are described in `docs/certificate.md`,
/// for whoever wants to check one with a program of their own.
public final class CertificateJson {
  private static final String FILE = "certificate.json";

  /// What is shown of a cell.
  private enum Kind {
    EXACTLY,
    ROUNDED,
    HIDDEN,
    UNPRINTED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private CertificateJson() {}

  static void write(CertificatePage page, int edition, JsonOutput json) {
    ReleaseDescription description = page.release().description();
    json.number("edition", edition);
    json.text("dataset", description.dataset());
    json.text("policy", description.policy().id());
    json.number("threshold", page.release().clearance().threshold());
    json.text("zeros", description.zeros().name().toLowerCase(Locale.ROOT));
    json.number("withheld", page.withheld());
    json.texts("unproved", page.unproved());
    if (page.proof().isPresent()) {
      Proof proof = page.proof().get();
      json.object("proof", () -> write(proof.certificate(), proof.figures(), json));
    } else {
      json.nothing("proof");
    }
  }

  public static byte[] write(Certificate certificate) {
    return JsonOutput.object(json ->
        write(
            certificate,
            Collections.nCopies(certificate.table().cells().size(), Optional.empty()),
            json));
  }

  private static void write(
      Certificate certificate, List<Optional<Cell>> figures, JsonOutput json) {
    PublishedTable table = certificate.table();
    json.number("threshold", certificate.threshold());
    var place = new int[1];
    json.objects(
        "cells",
        table.cells(),
        cell -> {
          write(cell, json);
          figures
              .get(place[0]++)
              .ifPresent(figure -> json.object("figure", () -> write(figure, json)));
        });
    json.objects(
        "relations",
        table.relations(),
        relation -> {
          json.objects(
              "terms",
              relation.terms(),
              term -> {
                json.number("cell", term.cell());
                json.number("times", term.times());
              });
          json.number("sum", relation.sum());
        });
    json.objects(
        "ratios",
        table.ratios(),
        ratio -> {
          json.number("numerator", ratio.numerator());
          json.number("denominator", ratio.denominator());
          json.number("printed", ratio.printed());
          json.number("base", ratio.base());
        });
    json.objects(
        "witnesses",
        certificate.witnesses(),
        witness -> json.numbers("counts", Arrays.stream(witness.toArray()).boxed().toList()));
    json.numbers("large", certificate.large());
  }

  private static void write(Cell figure, JsonOutput json) {
    json.text("indicator", figure.indicator());
    json.text("area", figure.area().code());
    json.object("filters", () -> figure.filters().levels().forEach(json::text));
    json.text("period", figure.period().id());
  }

  private static void write(PublishedCell cell, JsonOutput json) {
    json.text("name", cell.name());
    switch (cell.shown()) {
      case Shown.Exactly(long count) -> {
        json.text("shown", Kind.EXACTLY.id());
        json.number("count", count);
      }
      case Shown.Rounded(long printed, int base) -> {
        json.text("shown", Kind.ROUNDED.id());
        json.number("count", printed);
        json.number("base", base);
      }
      case Shown.Hidden(long atLeast) -> {
        json.text("shown", Kind.HIDDEN.id());
        json.number("atLeast", atLeast);
      }
      case Shown.Unprinted() -> json.text("shown", Kind.UNPRINTED.id());
    }
  }

  /// @throws StrictJson.NotReadable with the field that is wrong
  public static Certificate read(InputStream json) throws IOException {
    Fields fields = StrictJson.object(FILE, json);
    try {
      return fields.whole(CertificateJson::certificate);
    } catch (IllegalArgumentException e) {
      throw new NotReadable(FILE + ": " + e.getMessage());
    }
  }

  private static Certificate certificate(Fields fields) {
    return new Certificate(
        fields.wholeNumber("threshold"),
        new PublishedTable(
            fields.objects("cells", CertificateJson::cell),
            fields.objects("relations", CertificateJson::relation),
            fields.objects("ratios", CertificateJson::ratio)),
        fields.objects("witnesses", CertificateJson::witness),
        fields.counts("large").stream().map(Math::toIntExact).toList());
  }

  private static PublishedCell cell(Fields fields) {
    String name = fields.text("name");
    if (fields.has("figure")) {
      fields.object("figure", CertificateJson::skipFigure);
    }
    return new PublishedCell(
        name,
        switch (fields.choice("shown", Kind.values(), Kind::id)) {
          case EXACTLY -> new Shown.Exactly(fields.longNumber("count"));
          case ROUNDED -> new Shown.Rounded(fields.longNumber("count"), fields.wholeNumber("base"));
          case HIDDEN -> new Shown.Hidden(fields.longNumber("atLeast"));
          case UNPRINTED -> new Shown.Unprinted();
        });
  }

  /// Which printed figure a cell is: of no matter for whether the proof holds.
  private static String skipFigure(Fields fields) {
    fields.textsByName("filters");
    fields.text("area");
    fields.text("period");
    return fields.text("indicator");
  }

  private static Relation relation(Fields fields) {
    return new Relation(
        fields.objects(
            "terms", term -> new Relation.Term(term.wholeNumber("cell"), term.longNumber("times"))),
        fields.longNumber("sum"));
  }

  private static Ratio ratio(Fields fields) {
    return new Ratio(
        fields.wholeNumber("numerator"),
        fields.wholeNumber("denominator"),
        fields.number("printed"),
        fields.wholeNumber("base"));
  }

  private static Counts witness(Fields fields) {
    return Counts.of(fields.counts("counts").stream().mapToLong(Long::longValue).toArray());
  }
}
