package org.openscrutiny.verification;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.openscrutiny.json.Fields;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// Reads the certificate of a table, strictly. Its fields are described in `docs/certificate.md`.
final class CertificateReader {
  private static final String FILE = "certificate.json";

  /// What is shown of a cell.
  private enum CellForm {
    EXACTLY,
    ROUNDED,
    HIDDEN,
    UNPRINTED;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private CertificateReader() {}

  /// @throws StrictJson.NotReadable with the field that is wrong
  static Certificate read(InputStream json) throws IOException {
    Fields fields = StrictJson.object(FILE, json);
    try {
      return fields.whole(CertificateReader::certificate);
    } catch (IllegalArgumentException e) {
      throw new NotReadable(FILE + ": " + e.getMessage());
    }
  }

  private static Certificate certificate(Fields fields) {
    return new Certificate(
        fields.wholeNumber("threshold"),
        new PublishedTable(
            fields.objects("cells", CertificateReader::cell),
            fields.objects("relations", CertificateReader::relation),
            fields.objects("ratios", CertificateReader::ratio)),
        fields.objects("witnesses", CertificateReader::witness),
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
        switch (fields.choice("shown", CellForm.values(), CellForm::id)) {
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
