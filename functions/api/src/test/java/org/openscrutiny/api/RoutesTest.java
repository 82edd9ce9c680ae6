package org.openscrutiny.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The routes in code and the paths of the OpenAPI description are the same. That `template.yaml`
/// sends all of them to this function is tested where it is read, in the local host.
final class RoutesTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

  private final ApiClient api = new FirstEditionApi().api();
  private final JsonNode description = api.get("/api/v1/openapi.json").json();

  static List<String> paths() {
    return Routes.paths();
  }

  @Test
  void everyRouteIsDescribedAndEveryDescribedPathIsARoute() {
    assertThat(description.get("paths").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(Routes.paths());
  }

  /// `HEAD` and `OPTIONS` come with every `GET`; HTTP says what they do.
  @ParameterizedTest
  @MethodSource("paths")
  void everyPathIsReadAndNothingElse(String path) {
    String address = PARAMETER.matcher(path).replaceAll("1");

    assertThat(description.get("paths").get(path).fieldNames()).toIterable().containsExactly("get");
    assertThat(Stream.of("GET", "HEAD").map(method -> api.ask(method, address, Map.of()).status()))
        .containsAnyOf(200, 404)
        .doesNotContain(405, 500);
    assertThat(api.ask("OPTIONS", address, Map.of()).header("Allow"))
        .isEqualTo("GET, HEAD, OPTIONS");
    assertThat(api.ask("POST", address, Map.of()).status()).isEqualTo(405);
    assertThat(api.get(address).text()).doesNotContain("no such address");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void theDescribedPathParametersAreThoseOfThePath(String path) {
    List<String> described =
        StreamSupport.stream(
                description.get("paths").get(path).get("get").path("parameters").spliterator(),
                false)
            .map(this::resolved)
            .filter(parameter -> parameter.get("in").textValue().equals("path"))
            .map(parameter -> parameter.get("name").textValue())
            .toList();

    assertThat(described)
        .containsExactlyElementsOf(
            PARAMETER.matcher(path).results().map((MatchResult each) -> each.group(1)).toList());
  }

  private JsonNode resolved(JsonNode parameter) {
    return parameter.has("$ref")
        ? description.at(parameter.get("$ref").textValue().substring(1))
        : parameter;
  }
}
