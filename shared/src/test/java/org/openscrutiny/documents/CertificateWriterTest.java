package org.openscrutiny.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.verification.SampleCertificate;

class CertificateWriterTest {
  private static final CertificateWriter.Figures UNNAMED =
      new CertificateWriter.Figures() {
        @Override
        public void cell(int place, JsonOutput json) {}

        @Override
        public void ratio(int place, JsonOutput json) {}
      };

  @Test
  void aCertificateIsWrittenAsTheAuditReadsIt() {
    byte[] written =
        JsonOutput.object(
            json -> CertificateWriter.write(SampleCertificate.CERTIFICATE, UNNAMED, json));

    assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(SampleCertificate.JSON);
  }
}
