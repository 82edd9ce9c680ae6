package org.openscrutiny.geography;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.opendata.OfficialData;

class OfficialGazetteerTest {
  private static final Gazetteer PLACES = OfficialGazetteer.read();
  private static final String LONDON = "E12000007";
  private static final Set<String> HALVES_OF_LONDON = Set.of("E13000001", "E13000002");

  @Test
  void anAuthorityIsInARegion() {
    assertThat(PLACES.regionOf(authority("E08000035")))
        .contains(new Area(AreaLevel.REGIONAL, "E12000003", "Yorkshire and The Humber"));
    assertThat(PLACES.regionOf(authority("E09000007")).map(Area::name)).contains("London");
    assertThat(PLACES.regionOf(authority("E10000021")).map(Area::name)).contains("East Midlands");
    assertThat(PLACES.regionOf(authority("E06000061 / E06000062")).map(Area::name))
        .contains("East Midlands");
    assertThat(PLACES.regionOf(authority("E92000001"))).isEmpty();
  }

  @Test
  void anAuthorityThatKeptItsNumberIsTheSameUnderItsFormerCode() {
    assertThat(PLACES.neighbours().formerCodes())
        .containsEntry("E08000019", "E08000039")
        .hasSize(7)
        .doesNotContainKey("E10000022");
  }

  @Test
  void anAuthorityHasOneCodeNumberAndName() {
    assertThat(PLACES.objectionToAuthority("E06000045", "852", "Southampton")).isEmpty();
    assertThat(PLACES.objectionToAuthority("E06000045", "851", "Southampton"))
        .contains("E06000045 has 852, not 851");
    assertThat(PLACES.objectionToAuthority("E06000045", "852", "Portsmouth"))
        .contains("E06000045 is Southampton, not Portsmouth");
    assertThat(PLACES.objectionToAuthority("", "815", "North Yorkshire")).isEmpty();
  }

  @Test
  void anUnknownPlaceHasASignAndAFixedName() {
    assertThat(PLACES.objectionToAuthority("x", "x", "Not available")).isEmpty();
    assertThat(PLACES.objectionToRegion("z", "Outside of England and unknown")).isEmpty();
    for (String name :
        List.of(
            "Not applicable", "Unknown", "Outside of England", "Outside of the United Kingdom")) {
      assertThat(PLACES.objectionToAuthority("z", "z", name)).isEmpty();
      assertThat(PLACES.objectionToRegion("z", name)).isEmpty();
      assertThat(PLACES.objectionToCountry("z", name)).isEmpty();
      assertThat(PLACES.objectionToCountry("x", name)).contains("x is no " + name);
    }
    assertThat(PLACES.objectionToAuthority("x", "852", "Southampton"))
        .contains("x is no Southampton");
    assertThat(PLACES.objectionToRegion("z", "Not available")).contains("z is no Not available");
  }

  @Test
  void aNumberIsThatOfEveryAuthorityThatHadIt() {
    List<Place> found = PLACES.authoritiesNumbered("815");

    assertThat(found).extracting(Place::code).containsExactly("E10000023", "E06000065");
    LocalDate first = LocalDate.of(2023, 4, 1);
    assertThat(found.getFirst().existed(first, LocalDate.MAX)).isFalse();
    assertThat(found.getFirst().existed(first.minusDays(1), first)).isTrue();
    assertThat(found.getLast().existed(first.minusYears(1), first)).isTrue();
    assertThat(found.getLast().existed(first.minusYears(1), first.minusDays(1))).isFalse();
    assertThat(PLACES.authoritiesNumbered("")).isEmpty();
    assertThat(PLACES.authoritiesNumbered("999")).isEmpty();
  }

  @Test
  void aRegionIsFoundByEverySpellingOfItsName() {
    assertThat(PLACES.regionCalled("Yorkshire and the Humber").map(Place::code))
        .contains("E12000003");
    assertThat(PLACES.regionCalled("Atlantis")).isEmpty();
    assertThat(PLACES.countryCalled("England").map(Place::code)).contains("E92000001");
  }

  @Test
  void aReorganisedAuthorityHasALastDay() {
    assertThat(PLACES.endOfAuthority("E10000006")).contains(LocalDate.of(2023, 3, 31));
    assertThat(PLACES.endOfAuthority("E10000021")).contains(LocalDate.of(2021, 3, 31));
    assertThat(PLACES.endOfAuthority("E06000028")).contains(LocalDate.of(2019, 3, 31));
    assertThat(PLACES.endOfAuthority("E06000058")).isEmpty();
  }

  /// Compares every row of the department's reference with our table.
  @Test
  @Tag("official-data")
  void theTableHasEveryAuthorityOfTheReference() throws IOException {
    Path reference = OfficialData.folder("reference").resolve("dfe_las.csv");
    try (var rows = CsvReader.builder().ofNamedCsvRecord(reference)) {
      for (NamedCsvRecord row : rows) {
        String code = row.getField("new_la_code");
        if (code.startsWith("E")) {
          String number =
              row.getField("old_la_code").equals("x") ? "" : row.getField("old_la_code");
          assertThat(PLACES.objectionToAuthority(code, number, row.getField("la_name")))
              .as(code)
              .isEmpty();
          assertThat(PLACES.endOfAuthority(code).isPresent())
              .as(code)
              .isEqualTo(row.getField("status").equals("terminated"));
        }
      }
    }
  }

  @TestFactory
  @Tag("official-data")
  Stream<DynamicTest> everyPlaceOfThePublishedFilesIsInTheTable() throws IOException {
    Path root = OfficialData.folder("official").resolveSibling("");
    return Stream.of("official", "scale")
        .map(root::resolve)
        .flatMap(OfficialGazetteerTest::filesOf)
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(), () -> assertThat(objections(file)).isEmpty()));
  }

  private static Stream<Path> filesOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> objections(Path file) throws IOException {
    var seen = new HashSet<List<String>>();
    var objections = new HashSet<String>();
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file));
        var csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(bytes)) {
      for (NamedCsvRecord row : csv) {
        List<String> places =
            Stream.of(
                    "country_code",
                    "country_name",
                    "region_code",
                    "region_name",
                    "new_la_code",
                    "old_la_code",
                    "la_name")
                .map(column -> row.findField(column).orElse(""))
                .map(text -> text.equals(".") ? "" : text)
                .toList();
        if (seen.add(places) && !places.contains("z")) {
          check(places, objections);
        }
      }
    }
    return objections;
  }

  /// Why the region of an authority's row is neither that of the table nor a half of London.
  private static Optional<String> objectionToRegion(String authority, String region) {
    String whole = HALVES_OF_LONDON.contains(region) ? LONDON : region;
    return PLACES.regionOf(authority(authority)).map(Area::code).equals(Optional.of(whole))
        ? Optional.empty()
        : Optional.of(authority + " is not in " + region);
  }

  private static void check(List<String> places, Set<String> objections) {
    PLACES.objectionToCountry(places.get(0), places.get(1)).ifPresent(objections::add);
    if (!places.get(2).isEmpty()) {
      PLACES.objectionToRegion(places.get(2), places.get(3)).ifPresent(objections::add);
    }
    if (!places.get(5).isEmpty()) {
      PLACES
          .objectionToAuthority(places.get(4), places.get(5), places.get(6))
          .ifPresent(objections::add);
    }
    if (!places.get(2).isEmpty() && !places.get(4).isEmpty()) {
      objectionToRegion(places.get(4), places.get(2)).ifPresent(objections::add);
    }
  }

  private static Area authority(String code) {
    return new Area(AreaLevel.LOCAL_AUTHORITY, code, "An authority");
  }
}
