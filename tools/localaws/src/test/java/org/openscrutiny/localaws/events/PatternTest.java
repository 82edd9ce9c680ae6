package org.openscrutiny.localaws.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatternTest {
  private static final Pattern UPLOADED =
      new Pattern(
          Map.of(
              "source",
              List.of("aws.s3"),
              "detail",
              Map.of(
                  "object",
                  Map.of(
                      "key",
                      List.of(Map.of("suffix", "/release.json"), Map.of("suffix", ".zip"))))));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          '{"source":"aws.s3","detail":{"object":{"key":"a/release.json"}}}',    true
          '{"source":"aws.s3","detail":{"object":{"key":"release.json"}}}',      false
          '{"source":"aws.s3","detail":{"object":{"key":"a/release.json.gz"}}}', false
          '{"source":"aws.s3","detail":{"object":{"key":"a.zip"}}}',             true
          '{"source":"aws.s3","detail":{"object":{"key":"a.zip.part"}}}',        false
          '{"source":"other","detail":{"object":{"key":"a/release.json"}}}',     false
          '{"source":"aws.s3"}',                                                 false
          """)
  void anEventMatchesWhereEveryFieldDoes(String event, boolean matches)
      throws JsonProcessingException {
    assertThat(UPLOADED.matches(new ObjectMapper().readTree(event))).isEqualTo(matches);
  }
}
