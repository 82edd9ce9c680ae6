package org.openscrutiny.localaws.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.localaws.web.PageVersions.Target;

/// The host finds the same object as the function at the edge: the site's tests run that function
/// over the same table.
final class PageVersionsTest {
  private static final Path TABLE =
      Path.of(System.getProperty("portal.root"), "static-site/test/fixtures/addresses.json");

  static Stream<Arguments> cases() throws IOException {
    return elements(new ObjectMapper().readTree(TABLE.toFile()).get("stores"))
        .flatMap(store ->
            elements(store.get("cases"))
                .map(each ->
                    Arguments.of(
                        store.get("name").asText(),
                        each.get("address").asText(),
                        each,
                        store.get("keys"))));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void anAddressLeadsToTheSameObjectAsAtTheEdge(
      String store, String address, JsonNode expected, JsonNode keys) {
    var versions =
        new PageVersions(key -> Optional.ofNullable(keys.get(key)).map(JsonNode::asText));

    assertThat(versions.of(address)).isEqualTo(target(expected));
  }

  private static Target target(JsonNode expected) {
    if (expected.has("redirect")) {
      return new Target.Redirect(expected.get("redirect").asText());
    }
    return expected.has("body")
        ? new Target.Body(expected.get("body").asText())
        : new Target.PageObject(expected.get("object").asText());
  }
}
