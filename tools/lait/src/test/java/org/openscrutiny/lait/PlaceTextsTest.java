package org.openscrutiny.lait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Period;
import org.openscrutiny.geography.OfficialGazetteer;

final class PlaceTextsTest {
  private final PlaceTexts places = new PlaceTexts(OfficialGazetteer.read());

  @Test
  void anAuthorityHasItsCodeItsRegionAndItsOfficialName() {
    assertThat(found("852.0", "Southampton", "South East").cells())
        .containsExactly(
            "Local authority",
            "E92000001",
            "England",
            "E12000008",
            "South East",
            "E06000045",
            "852",
            "Southampton");
    assertThat(found("822", "Bedford Borough", "East of England").name()).isEqualTo("Bedford");
    assertThat(found("840.0", "Durham", "North East").name()).isEqualTo("County Durham");
    assertThat(found("202.0", "Camden", "Inner London").regionCode()).isEqualTo("E13000001");
  }

  @Test
  void theCountryAndItsRegionsHaveNumbersThatTheCollectionMadeUp() {
    assertThat(found("970.0", "England", "NA")).isEqualTo(Location.england());
    assertThat(found("987.0", "London (Inner)", "NA").cells())
        .containsExactly(
            "Regional", "E92000001", "England", "E13000001", "Inner London", "", "", "");
    assertThat(found("982.0", "Yorkshire and the Humber", "NA").regionCode())
        .isEqualTo("E12000003");
  }

  @Test
  void anAuthorityThatKeptItsNumberIsOnePlaceUnderTodaysCode() {
    WrittenPlace place =
        places.find("815.0", "North Yorkshire", "Yorkshire and The Humber").orElseThrow();

    assertThat(place.location().code()).isEqualTo("E06000065");
    assertThat(place.existedIn(year("201516"))).isTrue();
    assertThat(place.existedIn(year("202425"))).isTrue();
  }

  @Test
  void anAuthorityIsThereFromItsFirstDayToItsLast() {
    WrittenPlace former = places.find("909.0", "Cumbria", "North West").orElseThrow();
    WrittenPlace newer = places.find("942.0", "Cumberland", "North West").orElseThrow();

    assertThat(List.of(former.existedIn(year("202223")), former.existedIn(year("202324"))))
        .containsExactly(true, false);
    assertThat(List.of(newer.existedIn(year("202223")), newer.existedIn(year("202324"))))
        .containsExactly(false, true);
    Period school = Period.parse("202223", "Academic year").orElseThrow();
    assertThat(former.existedIn(school) && newer.existedIn(school))
        .as("1 April 2023 lies within the school year")
        .isTrue();
  }

  @Test
  void theTwoDorsetsAreDistinguished() {
    Location former = found("835.0", "Dorset (Pre LG)", "South West");

    assertThat(former.code()).isEqualTo("E10000009");
    assertThat(former.name()).isEqualTo("Dorset (until 2019)");
    assertThat(found("838.0", "Dorset", "South West").code()).isEqualTo("E06000059");
  }

  @ParameterizedTest(name = "{0} {1} in {2}")
  @CsvSource({
    "852.0, Portsmouth, South East",
    "852.0, Southampton, North West",
    "852.0, Southampton, NA",
    "852.5, Southampton, South East",
    "999.0, Atlantis, South East",
    "970.0, Wales, NA",
    "987.0, Inner London, NA",
    "'', England, NA",
    "302.0, Barnet, South East",
  })
  void whatDoesNotFitTogetherIsNoPlace(String number, String name, String region) {
    assertThat(places.find(number, name, region)).isEmpty();
  }

  private Location found(String number, String name, String region) {
    Optional<WrittenPlace> place = places.find(number, name, region);
    assertThat(place).as(name).isPresent();
    return place.orElseThrow().location();
  }

  private static Period year(String text) {
    return Period.parse(text, "Financial year").orElseThrow();
  }
}
