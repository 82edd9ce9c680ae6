package org.openscrutiny.verification;

import java.math.BigDecimal;
import java.util.List;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// A certificate with each kind of cell, and its public form.
public final class SampleCertificate {
  public static final Certificate CERTIFICATE =
      new Certificate(
          5,
          new PublishedTable(
              List.of(
                  new PublishedCell("d", new Shown.Exactly(40)),
                  new PublishedCell("n", new Shown.Suppressed(1)),
                  new PublishedCell("m", new Shown.Unprinted()),
                  new PublishedCell("region", new Shown.Rounded(1_240, 10))),
              List.of(Relation.total(0, List.of(1, 2))),
              List.of(new Ratio(0, 3, new BigDecimal("3.20"), 100))),
          List.of(Counts.of(40, 1, 39, 1_240), Counts.of(40, 39, 1, 1_244)),
          List.of(2),
          List.of(1));

  public static final String JSON =
      "{\"threshold\":5,\"cells\":[{\"name\":\"d\",\"shown\":\"exactly\",\"count\":40},"
          + "{\"name\":\"n\",\"shown\":\"hidden\",\"atLeast\":1},"
          + "{\"name\":\"m\",\"shown\":\"unprinted\"},"
          + "{\"name\":\"region\",\"shown\":\"rounded\",\"count\":1240,\"base\":10}],"
          + "\"relations\":[{\"terms\":[{\"cell\":1,\"times\":1},{\"cell\":2,\"times\":1},"
          + "{\"cell\":0,\"times\":-1}],\"sum\":0}],"
          + "\"ratios\":[{\"numerator\":0,\"denominator\":3,\"printed\":3.20,\"base\":100}],"
          + "\"witnesses\":[{\"counts\":[40,1,39,1240]},{\"counts\":[40,39,1,1244]}],"
          + "\"large\":[2],\"public\":[1]}";

  private SampleCertificate() {}
}
