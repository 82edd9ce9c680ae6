package org.openscrutiny.localaws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.localaws.template.Template;

final class EventPatternsTest {
  private static final Template.EventRule UPLOADED =
      new Template.EventRule(
          """
          {"source":["aws.s3"],
           "detail":{"object":{"key":[{"suffix":"/release.json"},{"suffix":".zip"}]}}}
          """,
          "IngestQueue",
          0,
          "");

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
    var patterns = new EventPatterns(List.of(UPLOADED));

    assertThat(patterns.matching(new ObjectMapper().readTree(event)))
        .isEqualTo(matches ? List.of(UPLOADED) : List.of());
  }

  @Test
  void whatIsNoPatternIsRefused() {
    var wrong = new Template.EventRule("{\"source\":\"aws.s3\"}", "IngestQueue", 0, "");

    assertThatThrownBy(() -> new EventPatterns(List.of(wrong)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The template's event pattern");
  }
}
