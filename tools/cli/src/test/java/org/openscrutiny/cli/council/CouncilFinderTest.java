package org.openscrutiny.cli.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.geography.Place;

class CouncilFinderTest {
  private static final OfficialGazetteer GAZETTEER = OfficialGazetteer.read();

  private final CouncilFinder finder = new CouncilFinder(GAZETTEER);

  @ParameterizedTest
  @CsvSource({
    "Leeds, Leeds",
    "leeds city council, Leeds",
    "E08000035, Leeds",
    "e08000035, Leeds",
    "383, Leeds",
    "Leeeds, Leeds",
    "Bristol, 'Bristol, City of'",
    "City of Bristol, 'Bristol, City of'",
    "Durham, County Durham",
    "Telford, Telford and Wrekin",
    "Telford & Wrekin Council, Telford and Wrekin",
    "hull, 'Kingston upon Hull, City of'",
    "London Borough of Camden, Camden",
    "City of London, City of London",
    "City of London Corporation, City of London",
    "Royal Borough of Kensington and Chelsea, Kensington and Chelsea",
    "Westminister, Westminster",
    "North Yorkshire County Council, North Yorkshire",
    "Somerset, Somerset",
    "St. Helens, St. Helens",
    "Herefordshire, 'Herefordshire, County of'"
  })
  void aCouncilIsFoundByWhatPeopleCallIt(String text, String name) {
    Place found = finder.find(text);

    assertThat(found.name()).isEqualTo(name);
    assertThat(found.until()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Kingston, 'Kingston upon Hull, City of or Kingston upon Thames'",
    "Northamptonshire, North Northamptonshire or West Northamptonshire",
    "Cumbria, Cumberland or Westmorland and Furness",
    "Atlantis, No council is called"
  })
  void whoMayBeMeantIsSaid(String text, String said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> finder.find(text))
        .withMessageContaining(said);
  }

  @Test
  void everyAuthorityIsFoundByItsNameItsCodeAndItsNumber() {
    List<Place> present =
        GAZETTEER.authorities().stream().filter(place -> place.until().isEmpty()).toList();

    assertThat(present)
        .hasSize(153)
        .allSatisfy(place -> {
          assertThat(finder.find(place.name())).isEqualTo(place);
          assertThat(finder.find(place.code())).isEqualTo(place);
          assertThat(finder.find(place.number())).isEqualTo(place);
        });
  }
}
