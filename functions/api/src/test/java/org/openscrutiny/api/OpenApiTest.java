package org.openscrutiny.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.releases.BundledReleases;

/// The description of the API is true: every answer about the bundled releases fits it, and has
/// nothing that it does not describe.
final class OpenApiTest {
  private static final String EDITION = "/api/v1/editions/1";

  private static ApiClient api;
  private static JsonNode description;

  @BeforeAll
  static void publishTheBundledReleases() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
    InMemoryStores stores = BundledReleases.published();
    api = new ApiClient(new ApiHandler(stores.documents(), stores.editions(), clock));
    description = api.get("/api/v1/openapi.json").json();
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerFitsItsDescription() {
    return Stream.of(
            answers("Editions", List.of("/api/v1/editions", EDITION + "/editions")),
            answers("Edition", List.of(EDITION)),
            answers("Catalogue", catalogues()),
            answers("IndicatorPage", below("/indicators/", "/areas/E06000045", indicators())),
            answers("Areas", areas()),
            answers("Authorities", List.of(EDITION + "/areas")),
            answers("Scorecard", List.of(EDITION + "/areas/E06000045")),
            answers("Dataset", below("/datasets/", "", datasets())),
            answers("Quality", below("/datasets/", "/quality", datasets())),
            answers("Problem", List.of("/api/v1/editions/9", "/api/v1/editions/x")))
        .flatMap(each -> each);
  }

  private static Stream<DynamicTest> answers(String schema, List<String> addresses) {
    return addresses.stream()
        .map(address -> DynamicTest.dynamicTest(address, () -> check(schema, address)));
  }

  private static void check(String schema, String address) {
    Set<ValidationMessage> wrong = validator(schema).validate(api.get(address).json());
    assertThat(wrong).as(address).isEmpty();
  }

  private static JsonSchema validator(String schema) {
    ObjectNode document = description.deepCopy();
    document.get("components").get("schemas").forEach(OpenApiTest::close);
    document.put("$ref", "#/components/schemas/" + schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            document, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  /// The description lets later versions add fields; here nothing may be left undescribed.
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && "object".equals(schema.path("type").asText())
        && schema.has("properties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(OpenApiTest::close);
  }

  private static List<String> catalogues() {
    var addresses = new ArrayList<String>();
    addresses.add(EDITION + "/indicators");
    api.get(EDITION)
        .json()
        .get("topics")
        .forEach(
            topic -> addresses.add(EDITION + "/indicators?topic=" + topic.get("id").textValue()));
    return addresses;
  }

  private static List<String> areas() {
    return indicators().stream()
        .map(id -> EDITION + "/indicators/" + id + "/areas")
        .filter(address -> api.get(address).status() == 200)
        .flatMap(address -> {
          var all = new ArrayList<String>();
          all.add(address);
          api.get(address)
              .json()
              .get("periods")
              .forEach(period -> all.add(address + "?period=" + period.textValue()));
          return all.stream();
        })
        .toList();
  }

  private static List<String> indicators() {
    return texts(api.get(EDITION + "/indicators").json().get("indicators"), "id");
  }

  private static List<String> datasets() {
    return texts(api.get(EDITION).json().get("datasets"), "id");
  }

  private static List<String> texts(JsonNode list, String field) {
    var texts = new ArrayList<String>();
    list.forEach(each -> texts.add(each.get(field).textValue()));
    return texts;
  }

  private static List<String> below(String before, String after, List<String> ids) {
    return ids.stream().map(id -> EDITION + before + id + after).toList();
  }
}
