package org.openscrutiny.documents;

import java.util.Arrays;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Shown;

/// Writes the certificate of a table. Its fields are described in `docs/certificate.md`, for
/// readers who check one with a program of their own; `verification` reads them.
final class CertificateWriter {
  private CertificateWriter() {}

  /// Adds to a cell, a percentage or a rate which printed figure it is.
  interface Figures {
    void cell(int place, JsonOutput json);

    void ratio(int place, JsonOutput json);
  }

  static void write(Certificate certificate, Figures figures, JsonOutput json) {
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
        json.text("shown", "exactly");
        json.number("count", count);
      }
      case Shown.Rounded(long printed, int base) -> {
        json.text("shown", "rounded");
        json.number("count", printed);
        json.number("base", base);
      }
      case Shown.Suppressed(long atLeast) -> {
        json.text("shown", "hidden");
        json.number("atLeast", atLeast);
      }
      case Shown.Unprinted() -> json.text("shown", "unprinted");
    }
  }
}
