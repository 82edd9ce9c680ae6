package org.openscrutiny.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openscrutiny.local.template.Template.Queue;
import org.openscrutiny.local.template.Template.Schedule;

/// What the host reads in the project's own template.
final class TemplateTest {
  private final Template template =
      Template.read(
          Path.of(System.getProperty("portal.root"), "template.yaml"),
          new LocalNames("http://localhost:9000"));

  @Test
  void everyFunctionHasItsSettingsAndNoReferenceIsLeft() {
    assertThat(template.functions())
        .extracting(Template.Function::name)
        .containsExactlyInAnyOrder(
            "IngestFunction",
            "PublishFunction",
            "RenderFunction",
            "RenderAreaFunction",
            "AuditFunction",
            "ApiFunction");
    assertThat(template.functions())
        .filteredOn(function -> function.name().equals("RenderFunction"))
        .singleElement()
        .satisfies(render -> {
          assertThat(render.runtime()).startsWith("nodejs");
          assertThat(render.variables())
              .containsEntry("API_URL", "http://localhost:9000")
              .containsEntry("SITE_BUCKET", "sitebucket");
        });
    assertThat(template.functions())
        .allSatisfy(function ->
            assertThat(function.variables().values())
                .noneMatch(value -> value.contains("${") || value.startsWith("{")));
  }

  @Test
  void theClockStrikesInLondon() {
    assertThat(template.schedules())
        .containsExactly(
            new Schedule(
                "cron(0/15 * * * ? *)",
                "Europe/London",
                "{\"source\":\"schedule\"}",
                "PublishFunction"),
            new Schedule(
                "cron(30 3 * * ? *)",
                "Europe/London",
                "{\"source\":\"schedule\"}",
                "AuditFunction"));
  }

  @Test
  void uploadsAndAreasGoThroughTheirQueuesAndEditionsToTheRenderer() {
    assertThat(template.queues())
        .containsExactlyInAnyOrder(
            new Queue("IngestQueue", 1800, 3, "IngestFunction"),
            new Queue("AreaPagesQueue", 5400, 3, "RenderAreaFunction"));
    assertThat(template.rules())
        .extracting(Template.Rule::target)
        .containsExactlyInAnyOrder("IngestQueue", "AreaPagesQueue", "RenderFunction");
  }

  @Test
  void everyRouteLeadsToTheApi() {
    assertThat(template.routes())
        .hasSize(13)
        .allMatch(route -> route.function().equals("ApiFunction"))
        .extracting(Template.Route::path)
        .contains(
            "/api/v1/openapi.json", "/api/v1/editions/{edition}/areas/{area}", "/api/{proxy+}");
  }
}
