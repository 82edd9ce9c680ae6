package org.openscrutiny.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Finding.Level;
import org.openscrutiny.domain.Finding.Place;

class FindingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A figure is blank   |                   | A figure is blank.",
        "A figure is blank.  |                   | A figure is blank.",
        "A filter is blank   | 'a', 'b' and others | A filter is blank: 'a', 'b' and others.",
      },
      quoteCharacter = '`')
  void theMessageIsOneSentence(String problem, String quotations, String message) {
    String quoted = quotations == null ? "" : quotations;

    assertThat(finding(problem, quoted, List.of()).message()).isEqualTo(message);
  }

  @Test
  void withoutQuotationsOnlyTheProblemIsLeft() {
    var place = new Place("a.csv", 3, "rate", "c");

    Finding redacted =
        finding("A figure is blank", "\"c\"", List.of(place))
            .withoutQuotations(List.of(place.withoutText()));

    assertThat(redacted.message()).isEqualTo("A figure is blank.");
    assertThat(redacted.places()).containsExactly(new Place("a.csv", 3, "rate", ""));
    assertThat(redacted.quotesRows()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv,0,false",
    "a.csv,1,false",
    "a.csv,2,true",
    "a.csv.gz,2,true",
    "a.meta.csv,2,false",
    "a.meta.csv.gz,9,false",
  })
  void rowsOfAMetaFileAreNotRowsOfData(String file, long row, boolean data) {
    assertThat(new Place(file, row, "", "").inRowOfData()).isEqualTo(data);
  }

  private static Finding finding(String problem, String quotations, List<Place> places) {
    return new Finding(
        "values-blank", 10, Level.FAIL, true, problem, quotations, true, "", places, places.size());
  }
}
