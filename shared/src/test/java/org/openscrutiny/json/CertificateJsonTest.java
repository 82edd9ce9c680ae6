package org.openscrutiny.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

class CertificateJsonTest {
  private static final Certificate CERTIFICATE =
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

  private static final String JSON =
      "{\"threshold\":5,\"cells\":[{\"name\":\"d\",\"shown\":\"exactly\",\"count\":40},"
          + "{\"name\":\"n\",\"shown\":\"hidden\",\"atLeast\":1},"
          + "{\"name\":\"m\",\"shown\":\"unprinted\"},"
          + "{\"name\":\"region\",\"shown\":\"rounded\",\"count\":1240,\"base\":10}],"
          + "\"relations\":[{\"terms\":[{\"cell\":1,\"times\":1},{\"cell\":2,\"times\":1},"
          + "{\"cell\":0,\"times\":-1}],\"sum\":0}],"
          + "\"ratios\":[{\"numerator\":0,\"denominator\":3,\"printed\":3.20,\"base\":100}],"
          + "\"witnesses\":[{\"counts\":[40,1,39,1240]},{\"counts\":[40,39,1,1244]}],"
          + "\"large\":[2],\"public\":[1]}";

  @Test
  void aCertificateIsReadAsItWasWritten() throws IOException {
    byte[] written = CertificateJson.write(CERTIFICATE);

    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(JSON);
    assertThat(read(JSON)).isEqualTo(CERTIFICATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"threshold\":5, | | threshold is missing",
        "\"atLeast\":1 | \"atLeast\":1,\"value\":3 | value is not a field",
        "[40,1,39,1240] | [40,-1,39,1240] | every entry is a count",
        "[40,1,39,1240] | [40,1.0,39,1240] | every entry is a count",
        "\"shown\":\"unprinted\" | \"shown\":\"seen\" | use one of exactly, rounded, hidden",
        "\"cell\":1, | \"cell\":9, | There is no cell 9",
        "\"name\":\"m\" | \"name\":\"n\" | Two cells are called n",
      })
  void whatIsNoCertificateIsRefusedWithItsReason(String from, String to, String reason) {
    String json = JSON.replace(from, to == null ? "" : to);

    assertThatExceptionOfType(StrictJson.NotReadable.class)
        .isThrownBy(() -> read(json))
        .withMessageContaining(reason);
  }

  private static Certificate read(String json) throws IOException {
    return CertificateJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
