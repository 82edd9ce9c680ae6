package org.openscrutiny.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.draft.sheet.UnusableFile;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.sources.Subscriptions;

/// From a file as somebody has it to a release that is accepted.
class DraftTest {
  static final Path PROJECT = Path.of("../..");
  static final List<String> HEADER =
      List.of(
          "time_period",
          "time_identifier",
          "geographic_level",
          "country_code",
          "country_name",
          "region_code",
          "region_name",
          "new_la_code",
          "old_la_code",
          "la_name",
          "age_group",
          "clubs",
          "places",
          "clubs_share");

  @TempDir Path folder;

  private static List<String> row(
      String year, String age, String clubs, String places, String share) {
    return List.of(
        year,
        "Academic year",
        "Local authority",
        "E92000001",
        "England",
        "E12000008",
        "South East",
        "E06000045",
        "852",
        "Southampton",
        age,
        clubs,
        places,
        share);
  }

  /// 12 years of two ages: enough to see which counts are behind the percentage.
  private static List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    for (int year = 0; year < 12; year++) {
      int clubs = 40 + year;
      String period = "%d%02d".formatted(2010 + year, 11 + year);
      rows.add(row(period, "Total", "" + clubs, "200", share(clubs, 200)));
      rows.add(row(period, "5 to 9", "" + (clubs - 20), "90", share(clubs - 20, 90)));
    }
    return rows;
  }

  private static String share(int part, int whole) {
    return new java.math.BigDecimal(100 * part)
        .divide(new java.math.BigDecimal(whole), 1, java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }

  private Path csv(String name, List<List<String>> rows) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(String.join(",", HEADER));
    rows.forEach(row ->
        lines.add(
            String.join(
                ",",
                row.stream().map(cell -> cell.contains(",") ? '"' + cell + '"' : cell).toList())));
    return Files.write(folder.resolve(name), lines);
  }

  private DraftOutcome draft(Path file, DraftOptions options) throws IOException {
    return new Draft(
            PROJECT.resolve("catalogue"),
            Subscriptions.read(PROJECT.resolve("sources")),
            PortalJson.read(PROJECT.resolve("portal.json")),
            LocalDate.of(2026, 11, 30))
        .of(file, options);
  }

  private DraftOptions options() {
    return new DraftOptions(
        folder.resolve("out"),
        Optional.empty(),
        List.of(),
        Map.of(),
        Optional.of("attendance"),
        Optional.empty(),
        Optional.empty());
  }

  private ScreeningOutcome screened() throws IOException {
    return new ReleaseScreening(
            CatalogueJson.read(folder.resolve("out/catalogue")),
            new ReleaseJson(),
            OfficialGazetteer.read())
        .screen(new FolderFiles(folder.resolve("out/clubs")));
  }

  private void confirmAll() throws IOException {
    Path file = folder.resolve("out/clubs/release.json");
    var json =
        (com.fasterxml.jackson.databind.node.ObjectNode)
            StrictJson.mapper().readTree(file.toFile());
    json.putArray("toConfirm");
    Files.write(file, StrictJson.mapper().writeValueAsBytes(json));
  }

  private List<String> broken(DraftOutcome outcome) {
    assertThat(folder.resolve("out")).doesNotExist();
    return outcome instanceof DraftOutcome.Refused refused ? refused.broken() : List.of();
  }

  @Test
  void aBareCsvIsAcceptedOnceItsGuessesAreConfirmed() throws IOException {
    DraftOutcome outcome = draft(csv("clubs_2010_to_2022.csv", rows()), options());

    assertThat(outcome.mended()).isEmpty();
    assertThat(screened())
        .isInstanceOfSatisfying(
            ScreeningOutcome.Refused.class,
            refused ->
                assertThat(refused.findings().toString())
                    .contains("toConfirm has guesses")
                    .contains("age_group is a filter"));
    confirmAll();
    assertThat(screened()).isInstanceOf(ScreeningOutcome.Accepted.class);
  }

  @Test
  void theCountsBehindAPercentageAreFound() throws IOException {
    draft(csv("clubs.csv", rows()), options());

    var catalogue = CatalogueJson.read(folder.resolve("out/catalogue"));
    assertThat(catalogue.indicator("clubs-share"))
        .hasValueSatisfying(share -> {
          assertThat(share.unit().id()).isEqualTo("%");
          assertThat(share.numerator()).contains("clubs");
          assertThat(share.denominator()).contains("places");
        });
    assertThat(catalogue.indicator("clubs").flatMap(each -> each.prominence().partOf()))
        .contains("clubs-share");
  }

  @Test
  void theEntriesOfTheCatalogueStayAsTheyAre() throws IOException {
    draft(csv("clubs.csv", rows()), options());

    String before = Files.readString(PROJECT.resolve("catalogue/attendance.json"));
    String kept = before.substring(0, before.lastIndexOf(']')).stripTrailing();
    assertThat(folder.resolve("out/catalogue/attendance.json")).content().startsWith(kept);
  }

  @Test
  void onlyTheColumnsAndLevelsThatAreMeantAreTaken() throws IOException {
    draft(
        csv("clubs.csv", rows()),
        new DraftOptions(
            folder.resolve("out"),
            Optional.empty(),
            List.of("clubs"),
            Map.of("age_group", "Total"),
            Optional.of("attendance"),
            Optional.of(LocalDate.of(2024, 1, 25)),
            Optional.empty()));

    assertThat(folder.resolve("out/clubs/clubs.csv"))
        .content()
        .startsWith(String.join(",", HEADER.subList(0, 10)) + ",clubs")
        .hasLineCount(13);
    confirmAll();
    assertThat(screened()).isInstanceOf(ScreeningOutcome.Accepted.class);
  }

  @Test
  void whatCanBeUndoneIsUndoneAndSaidCellByCell() throws IOException {
    List<List<String>> rows = rows();
    rows.set(0, row("2010-11", "Total", "\u00A340", "1,234", "20.0%"));
    rows.set(1, row("2010/11", " 5 to 9", "20 ", "90", "22.2"));

    DraftOutcome outcome = draft(csv("clubs.csv", rows), options());

    assertThat(outcome.mended())
        .contains("  A2: \"2010-11\" is now 201011")
        .contains("  A3: \"2010/11\" is now 201011")
        .contains("  K3: \" 5 to 9\" is now 5 to 9")
        .contains("  L3: \"20 \" is now 20")
        .contains("  M2: \"1,234\" is now 1234")
        .contains("  N2: \"20.0%\" is now 20.0");
  }

  @Test
  void whatIsLostRefusesTheDraftCellByCell() throws IOException {
    List<List<String>> rows = rows();
    rows.set(0, row("201011", "09-May", "1.23E+05", "", "12,5"));
    rows.set(1, row("201011", "Total", "many", "90", "22.2"));

    List<String> broken = broken(draft(csv("clubs.csv", rows), options()));

    assertThat(broken)
        .contains("  K2: \"09-May\"")
        .contains("  L2: \"1.23E+05\"")
        .contains("  L3: \"many\"")
        .contains("  M2: \"\"")
        .contains("  N2: \"12,5\"");
  }

  @Test
  void aCodeThatLostItsZerosIsNamed() throws IOException {
    List<List<String>> rows = rows();
    for (int at = 0; at < rows.size(); at += 2) {
      rows.set(at, row(rows.get(at).getFirst(), at == 4 ? "7" : "012", "1", "2", "50.0"));
    }

    assertThat(broken(draft(csv("clubs.csv", rows), options())))
        .anyMatch(line -> line.startsWith("age_group: this has fewer digits"))
        .contains("  K6: \"7\"");
  }

  @Test
  void titlesAndNotesAreLeftOutAndASecondTableIsNot() throws IOException {
    Path file = csv("clubs.csv", rows());
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.addAll(0, List.of("Breakfast clubs by age", "", ""));
    lines.addAll(List.of("", "Source: the council"));
    Files.write(file, lines);

    assertThat(draft(file, options()).mended())
        .contains("  row 1: \"Breakfast clubs by age\"")
        .contains("  row 30: \"Source: the council\"");

    lines.addAll(List.of("", String.join(",", HEADER), String.join(",", rows().getFirst())));
    Files.write(file, lines);
    var again =
        new DraftOptions(
            folder.resolve("other"),
            Optional.empty(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(draft(file, again))
        .isInstanceOfSatisfying(
            DraftOutcome.Refused.class,
            refused ->
                assertThat(refused.broken())
                    .anyMatch(line -> line.contains("begins another table")));
  }

  @Test
  void theCharactersOfAnOlderEncodingAreNamed() throws IOException {
    Path file = csv("clubs.csv", rows());
    String text = Files.readString(file).replaceFirst("5 to 9", "5\u20139");
    Files.write(file, text.replace(',', ';').getBytes(Charset.forName("windows-1252")));

    assertThat(draft(file, options()).mended())
        .anyMatch(line -> line.contains("semicolons"))
        .anyMatch(line -> line.contains("Windows-1252"))
        .contains("  K3: \"5\u20139\"");
  }

  @Test
  void aFileWithoutATableSaysWhatIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.csv"), "name,value\na,1\n");

    assertThatThrownBy(() -> draft(file, options()))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("time_period, time_identifier, geographic_level");
  }

  @Test
  void aFolderThatHasSomethingIsNotWrittenOver() throws IOException {
    Files.createDirectories(folder.resolve("out/clubs"));

    assertThatThrownBy(() -> draft(csv("clubs.csv", rows()), options()))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("is not empty");
  }
}
