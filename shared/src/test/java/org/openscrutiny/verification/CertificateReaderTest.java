package org.openscrutiny.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.suppression.table.Certificate;

class CertificateReaderTest {
  @Test
  void aCertificateIsReadAsItWasWritten() throws IOException {
    assertThat(read(SampleCertificate.JSON)).isEqualTo(SampleCertificate.CERTIFICATE);
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
    String json = SampleCertificate.JSON.replace(from, to == null ? "" : to);

    assertThatExceptionOfType(StrictJson.NotReadable.class)
        .isThrownBy(() -> read(json))
        .withMessageContaining(reason);
  }

  private static Certificate read(String json) throws IOException {
    return CertificateReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
