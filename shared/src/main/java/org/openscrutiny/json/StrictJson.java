package org.openscrutiny.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/// Reads JSON that others have written, as a tree: duplicate fields and text after the end are
/// errors, and numbers keep their digits, so 63.90 stays 63.90. Unknown and missing fields, and
/// values of another type, are for [Fields] to refuse.
public final class StrictJson {
  private static final int DEEPEST = 50;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StrictJson() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// Reads a whole text as one object.
  ///
  /// @param file what the text is called in messages
  /// @throws NotReadable when it isn't JSON, or names a field twice
  static Fields object(String file, InputStream json) throws IOException {
    byte[] bytes = json.readAllBytes();
    try {
      JsonNode node = MAPPER.readTree(bytes);
      return Fields.of(file, node);
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      String line = where == null ? "" : " (line %d)".formatted(where.getLineNr());
      throw new NotReadable(file + ": " + e.getOriginalMessage() + line);
    } catch (CharConversionException _) {
      throw new NotReadable(file + ": the file is not text in UTF-8");
    }
  }

  /// A text isn't what it ought to be. The message names the file and the field, and says what was
  /// expected.
  public static final class NotReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReadable(String message) {
      super(message);
    }
  }
}
