package org.openscrutiny.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;

class PlaceNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOCAL_AUTHORITY       | Southampton                 | Southampton",
        "LOCAL_AUTHORITY       | City of London              | the City of London",
        "LOCAL_AUTHORITY       | Isles of Scilly             | the Isles of Scilly",
        "LOCAL_AUTHORITY       | Isle of Wight               | the Isle of Wight",
        "LOCAL_AUTHORITY       | East Riding of Yorkshire    | the East Riding of Yorkshire",
        "LOCAL_AUTHORITY       | Bristol, City of            | Bristol",
        "LOCAL_AUTHORITY       | Kingston upon Hull, City of | Kingston upon Hull",
        "LOCAL_AUTHORITY       | Herefordshire, County of    | Herefordshire",
        "NATIONAL              | England                     | England",
        "REGIONAL              | South East                  | the South East",
        "REGIONAL              | London                      | London",
        "LOCAL_AUTHORITY_GROUP | Statistical neighbours      | the statistical neighbours",
        "LOCAL_AUTHORITY_GROUP | Core Cities                 | the Core Cities",
      })
  void aPlaceHasTheNameOfASentence(AreaLevel level, String name, String inText) {
    assertThat(PlaceNames.inText(new Area(level, "E1", name))).isEqualTo(inText);
  }
}
