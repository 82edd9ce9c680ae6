package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares what was written with what a reviewer has approved, under
/// `src/test/resources/approved`. To approve what is written now, run the tests with
/// `-Dapprove=true` and read the difference before committing it.
final class Approved {
  private static final Path FOLDER = Path.of("src/test/resources/approved");
  private static final JsonMapper PRETTY =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Approved() {}

  /// Compares JSON, laid out so that a difference can be read.
  static void json(String name, byte[] actual) {
    try {
      text(name, PRETTY.writeValueAsString(PRETTY.readTree(actual)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void text(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("approve")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
      }
      assertThat(actual).as(name).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
