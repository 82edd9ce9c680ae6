package org.openscrutiny.localaws.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.localaws.template.Template.Queue;
import org.openscrutiny.localaws.template.Template.Schedule;

/// What the host reads in the project's own template.
final class TemplateTest {
  private static final Path FILE = Path.of(System.getProperty("portal.root"), "template.yaml");

  private static final ResourceNames NAMES = new LocalResourceNames("http://localhost:9000");

  private final Template template = Template.read(FILE, NAMES);

  @Test
  void everyFunctionHasItsSettingsAndNoReferenceIsLeft() {
    assertThat(template.functions())
        .extracting(Template.Function::name)
        .containsExactlyInAnyOrder(
            "FetchFunction",
            "IngestFunction",
            "PublishFunction",
            "RenderFunction",
            "RenderAreaFunction",
            "RenderPreviewFunction",
            "PruneFunction",
            "AuditFunction",
            "ApiFunction");
    assertThat(template.functions())
        .filteredOn(function -> function.name().equals("RenderFunction"))
        .singleElement()
        .satisfies(render -> {
          assertThat(render.runtime()).startsWith("nodejs");
          assertThat(render.variables())
              .containsEntry("API_URL", "http://localhost:9000")
              .containsEntry("SITE_URL", "https://localhost:9000")
              .containsEntry("SITE_BUCKET", "sitebucket");
        });
    assertThat(template.functions())
        .allSatisfy(function ->
            assertThat(function.variables().values())
                .noneMatch(value -> value.contains("${") || value.startsWith("{")));
  }

  /// An account may have several portals. Each announces on a bus of its own, and the schedules
  /// have no names that two stacks would share.
  @Test
  void twoStacksOfOneAccountDoNotMeet() throws IOException {
    String text = Files.readString(FILE);

    assertThat(text.split("source: \\[open-scrutiny]", -1))
        .hasSizeGreaterThan(2)
        .hasSize(text.split("EventBusName: !Ref Events", -1).length);
    assertThat(text).doesNotContain("event-bus/default");
    assertThat(text.split("Type: ScheduleV2", -1)).hasSize(text.split("OmitName: true", -1).length);
    assertThat(template.functions())
        .filteredOn(function -> function.variables().containsKey("EVENT_BUS"))
        .extracting(Template.Function::name)
        .containsExactlyInAnyOrder("PublishFunction", "RenderFunction");
  }

  @Test
  void theClockStrikesInLondon() {
    assertThat(template.schedules())
        .containsExactly(
            new Schedule(
                "cron(35 9 ? * MON-FRI *)",
                "Europe/London",
                "{\"source\":\"schedule\"}",
                "FetchFunction"),
            new Schedule(
                "cron(5/30 10-11 ? * MON-FRI *)",
                "Europe/London",
                "{\"source\":\"schedule\",\"due\":true}",
                "FetchFunction"),
            new Schedule(
                "cron(0/15 * * * ? *)",
                "Europe/London",
                "{\"source\":\"schedule\"}",
                "PublishFunction"),
            new Schedule(
                "cron(30 4 * * ? *)",
                "Europe/London",
                "{\"source\":\"schedule\"}",
                "PruneFunction"),
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
            new Queue("IngestQueue", 5400, 3, "IngestFunction"),
            new Queue("AreaPagesQueue", 1800, 3, "RenderAreaFunction"));
    assertThat(template.rules())
        .extracting(Template.EventRule::target)
        .containsExactlyInAnyOrder(
            "IngestQueue", "AreaPagesQueue", "RenderFunction", "RenderPreviewFunction");
  }

  /// Of an upload nothing gets into the queues, that of failed events neither, but its key: the
  /// size and the hash of an archive disclose what is in it.
  @Test
  void onlyTheKeyOfAnUploadIsPassedOn() {
    assertThat(template.rules())
        .filteredOn(rule -> rule.target().equals("IngestQueue"))
        .extracting(Template.EventRule::input)
        .containsExactly("/detail/object/key");
  }

  /// Releases as they came are in the raw bucket, and hashes of them in the table's other items.
  @Test
  void theApiCanReadWhatIsPublicAndNothingElse() {
    String policies = template.properties("ApiFunction").at("Policies").resolved().toString();

    assertThat(policies)
        .contains("dynamodb:GetItem", "dynamodb:LeadingKeys=[DOC#*, PART#*, PORTAL]")
        .doesNotContain("s3:", "RawBucket", "PutItem", "Scan");
    for (String other : List.of("PublishFunction", "RenderFunction", "RenderAreaFunction")) {
      assertThat(template.properties(other).at("Policies").resolved().toString())
          .doesNotContain("RawBucket");
    }
    assertThat(template.properties("IngestFunction").at("Policies").resolved().toString())
        .contains("RawBucket");
  }

  /// It reads from the internet: of the table it has its own items, of the bucket its own folder.
  @Test
  void theFetchFunctionCanWriteReleasesAndItsOwnItemsAndNothingElse() {
    String policies = template.properties("FetchFunction").at("Policies").resolved().toString();

    assertThat(policies)
        .contains("RawBucket/fetched/*", "s3:prefix=fetched/*", "dynamodb:LeadingKeys=[SOURCE#*]")
        .doesNotContain("Delete", "Scan", "Query", "SiteBucket", "events:");
  }

  /// The switch, and nothing else of CloudFront; and what an edition has written stays.
  @Test
  void theRenderersCanChangeTheListOfVersionsAndDeleteNothing() {
    for (String renderer : List.of("RenderFunction", "RenderAreaFunction")) {
      assertThat(template.properties(renderer).at("Policies").resolved().toString())
          .contains("cloudfront-keyvaluestore:UpdateKeys", ":PageVersions")
          .doesNotContain("cloudfront:", "DeleteObject", "DeleteKey");
      assertThat(template.functions())
          .filteredOn(function -> function.name().equals(renderer))
          .singleElement()
          .satisfies(function ->
              assertThat(function.variables())
                  .containsEntry(
                      "PAGE_VERSIONS",
                      "arn:aws:cloudfront::000000000000:key-value-store/pageversions"));
    }
  }

  /// Figures under embargo are in the bucket of previews, and nowhere else that a reader reaches.
  @Test
  void previewsAreOutOfTheReachOfReaders() throws IOException {
    String text = Files.readString(FILE);
    assertThat(text.substring(text.indexOf("\n  Distribution:"), text.indexOf("Somebody is told")))
        .doesNotContainIgnoringCase("preview");
    for (String other : List.of("ApiFunction", "RenderFunction", "RenderAreaFunction")) {
      assertThat(template.properties(other).resolved().toString())
          .doesNotContainIgnoringCase("PreviewBucket");
    }
    assertThat(template.properties("RenderPreviewFunction").at("Policies").resolved().toString())
        .doesNotContain("UpdateKeys", "PutEvents", "DeleteObject", "Table");
    assertThat(
            template
                .properties("RenderPreviewFunction")
                .at("Policies")
                .items()
                .getFirst()
                .at("Statement")
                .items()
                .stream()
                .map(each -> each.resolved().toString())
                .filter(each -> each.contains("s3:PutObject")))
        .singleElement()
        .asString()
        .contains("PreviewBucket")
        .doesNotContain("SiteBucket");
    assertThat(template.properties("PreviewBucket").at("PublicAccessBlockConfiguration").json())
        .isEqualTo(
            "{\"BlockPublicAcls\":\"true\",\"BlockPublicPolicy\":\"true\","
                + "\"IgnorePublicAcls\":\"true\",\"RestrictPublicBuckets\":\"true\"}");
    assertThat(template.properties("PreviewBucket").json()).contains("\"ExpirationInDays\":\"1\"");
  }

  /// CloudWatch may not use the key `alias/aws/sns`: with it, no alarm reached anybody.
  @Test
  void everyAlarmGoesToATopicThatCloudWatchCanUse() {
    assertThat(template.properties("Alerts").find("KmsMasterKeyId")).isEmpty();
    assertThat(resources("AWS::CloudWatch::Alarm"))
        .hasSizeGreaterThan(6)
        .allSatisfy(alarm ->
            assertThat(template.properties(alarm).at("AlarmActions").json())
                .as(alarm)
                .isEqualTo("[\"alerts\"]"));
  }

  @Test
  void aLateReleaseHasAnAlarmOnWhatTheAuditCounts() {
    TemplateNode alarm = template.properties("ReleaseLate");

    assertThat(alarm.at("MetricName").text()).isEqualTo("ReleasesLate");
    assertThat(alarm.at("Dimensions").json()).contains("auditfunction");
  }

  /// The renderer and the topic of subscribers: an event that neither can be given is not lost.
  @Test
  void whoeverPutsEventsAsideMayDoSo() {
    assertThat(template.properties("FailedEventsPolicy").resolved().toString())
        .contains(
            ":RenderFunctionEditionPublished",
            ":RenderPreviewFunctionEditionPreviewed",
            ":AnnounceEdition",
            ":ReleaseUploaded",
            ":AreaPagesAnnounced");
    assertThat(resources("AWS::Events::Rule"))
        .filteredOn(rule -> template.properties(rule).json().contains("DeadLetterConfig"))
        .containsExactly("ReleaseUploaded", "AreaPagesAnnounced", "AnnounceEdition");
  }

  /// An event that only asks for a new look has no summary, and nobody gets a message for it.
  @Test
  void subscribersAreSentWhatAnEditionChanged() {
    TemplateNode rule = template.properties("AnnounceEdition");

    assertThat(rule.at("EventPattern").json())
        .contains("\"EditionPublished\"", "\"summary\":[{\"exists\":\"true\"}]");
    assertThat(rule.at("Targets").items().getFirst().at("InputTransformer", "InputTemplate").text())
        .isEqualTo(
            "\"Edition <edition> is published. <summary> Its pages are shown when all are written,"
                + " mostly within minutes: https://localhost:9000/changes/\"");
    assertThat(template.properties("AnnouncementsByRule").resolved().toString())
        .contains("sns:Publish", ":AnnounceEdition");
  }

  private static List<String> resources(String type) {
    var whole = new TemplateNode("template", CloudFormationYaml.read(FILE), NAMES);
    return whole.at("Resources").entries().entrySet().stream()
        .filter(each -> each.getValue().at("Type").text().equals(type))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Which routes there are, the API's function decides: it has to get everything below `/api/`.
  @Test
  void everyRouteLeadsToTheApi() {
    assertThat(template.routes())
        .containsExactly(new Template.Route("/api/{proxy+}", "ANY", "ApiFunction"));
  }

  @Test
  void everyPathThatTheApiDescribesIsBelowItsRoute() throws IOException {
    var description =
        new ObjectMapper()
            .readTree(
                Path.of(
                        System.getProperty("portal.root"),
                        "functions/api/src/main/resources/org/openscrutiny/api/openapi.json")
                    .toFile());

    assertThat(description.get("paths").fieldNames())
        .toIterable()
        .isNotEmpty()
        .allMatch(path -> path.startsWith("/api/"));
  }
}
