package org.openscrutiny.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/// The one mapper. Unknown, missing and duplicate fields are errors, nothing is read as another
/// type than it is written in, and numbers keep their digits: 63.90 stays 63.90, in and out.
public final class StrictJson {
  private static final int DEEPEST = 50;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(ValueJson.module())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          // What a record answers about itself is not a part of it.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private StrictJson() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// Reads a whole text as one object.
  ///
  /// @param file what the text is called in messages
  /// @throws NotReadable when it isn't JSON, or names a field twice
  public static Fields object(String file, InputStream json) throws IOException {
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

  /// A text isn't as expected. The message names the file and the field, and what was expected.
  public static final class NotReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReadable(String message) {
      super(message);
    }
  }
}
