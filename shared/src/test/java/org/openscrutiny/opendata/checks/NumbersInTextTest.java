package org.openscrutiny.opendata.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersInTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It was 3 and is 4.                                      | 3 4      | ''
          Three young people left care.                           | 3        | 3
          One of the 17 conferences led to no plan.               | 17       | 17
          The five shares by time taken                           | ''       | ''
          12.0% of 1,240 pupils                                   | 12 1240  | 1240
          From October 2016 to March 2017, and in 2022/23         | ''       | ''
          On 31 March 2024 there were 7.                          | 7        | ''
          The 12 month average of 13 months                       | ''       | ''
          within 45 working days or 26-week limits                | ''       | ''
          Scorecard (page 4 of the appendix), pages 6 and 8       | ''       | ''
          Oct-17 Monthly dataset: M1 to M4                        | ''       | ''
          Children who had a Section 47 enquiry                   | ''       | ''
          the number differs (548 and 552)                        | 548 552  | ''
          a cost of £5 a week                                     | ''       | ''
          the 2 adoption orders                                   | 2        | 2
          """)
  void aNumberMayBeAFigureUnlessItIsPlainlySomethingElse(String text, String all, String people) {
    NumbersInText numbers = NumbersInText.of(text);

    assertThat(numbers.all()).isEqualTo(numbers(all));
    assertThat(numbers.people()).isEqualTo(numbers(people));
  }

  private static Set<BigDecimal> numbers(String text) {
    return Arrays.stream(text.split(" "))
        .filter(each -> !each.isEmpty())
        .map(BigDecimal::new)
        .map(NumbersInText::normal)
        .collect(Collectors.toSet());
  }
}
