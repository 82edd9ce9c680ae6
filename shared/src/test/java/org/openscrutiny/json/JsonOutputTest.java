package org.openscrutiny.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
  @Test
  void figuresKeepTheirDigits() {
    byte[] json =
        JsonOutput.object(output -> {
          output.number("printed", new BigDecimal("63.90"));
          output.number("small", new BigDecimal("0.0000001"));
          output.number("large", new BigDecimal("1E+3"));
        });
    assertThat(text(json)).isEqualTo("{\"printed\":63.90,\"small\":0.0000001,\"large\":1000}");
  }

  @Test
  void fieldsAreInTheOrderOfTheCallsAndAnAbsentValueIsNull() {
    byte[] json =
        JsonOutput.object(output -> {
          output.text("b", "é");
          output.text("a", Optional.empty());
          output.object("o", Optional.of("x"), there -> output.text("t", there));
          output.objects("l", List.of(1, 2), each -> output.number("n", each));
          output.texts("e", List.of());
        });
    assertThat(text(json))
        .isEqualTo(
            "{\"b\":\"é\",\"a\":null,\"o\":{\"t\":\"x\"},\"l\":[{\"n\":1},{\"n\":2}],\"e\":[]}");
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
