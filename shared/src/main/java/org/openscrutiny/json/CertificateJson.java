package org.openscrutiny.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

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

  /// Adds to a cell, a percentage or a rate which printed figure it is.
  public interface Figures {
    Figures NONE =
        new Figures() {
          @Override
          public void cell(int place, JsonOutput json) {}

          @Override
          public void ratio(int place, JsonOutput json) {}
        };

    void cell(int place, JsonOutput json);

    void ratio(int place, JsonOutput json);
  }

  public static byte[] write(Certificate certificate) {
    return JsonOutput.object(json -> write(certificate, Figures.NONE, json));
  }

  public static void write(Certificate certificate, Figures figures, JsonOutput json) {
    PublishedTable table = certificate.table();
    json.number("threshold", certificate.threshold());
    var place = new int[1];
    json.objects(
        "cells",
        table.cells(),
        cell -> {
          write(cell, json);
          figures.cell(place[0]++, json);
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
    place[0] = 0;
    json.objects(
        "ratios",
        table.ratios(),
        ratio -> {
          json.number("numerator", ratio.numerator());
          json.number("denominator", ratio.denominator());
          json.number("printed", ratio.printed());
          json.number("base", ratio.base());
          figures.ratio(place[0]++, json);
        });
    json.objects(
        "witnesses",
        certificate.witnesses(),
        witness -> json.numbers("counts", Arrays.stream(witness.toArray()).boxed().toList()));
    json.numbers("large", certificate.large());
    json.numbers("public", certificate.alreadyPublic());
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
      case Shown.Suppressed(long atLeast) -> {
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
        places(fields, "large"),
        places(fields, "public"));
  }

  private static List<Integer> places(Fields fields, String name) {
    return fields.counts(name).stream().map(Math::toIntExact).toList();
  }

  private static PublishedCell cell(Fields fields) {
    String name = fields.text("name");
    return new PublishedCell(
        name,
        switch (fields.choice("shown", Kind.values(), Kind::id)) {
          case EXACTLY -> new Shown.Exactly(fields.longNumber("count"));
          case ROUNDED -> new Shown.Rounded(fields.longNumber("count"), fields.wholeNumber("base"));
          case HIDDEN -> new Shown.Suppressed(fields.longNumber("atLeast"));
          case UNPRINTED -> new Shown.Unprinted();
        });
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
