package org.openscrutiny.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2024,October,2024-10,October 2024,2024-10-01,2024-10-31",
    "2024,February,2024-02,February 2024,2024-02-01,2024-02-29",
    "2024,Calendar year,2024,2024,2024-01-01,2024-12-31",
    "2024,Reporting year,2024,Year to March 2024,2023-04-01,2024-03-31",
    "202324,Academic year,2023/24,2023/24,2023-09-01,2024-08-31",
    "199900,Academic year,1999/00,1999/00,1999-09-01,2000-08-31",
    "202324,Financial year,2023/24,2023/24,2023-04-01,2024-03-31",
    "202324,Tax year,2023/24,2023/24,2023-04-01,2024-03-31",
    "201617,Financial year Q1,2016/17-Q1,April to June 2016,2016-04-01,2016-06-30",
    "201617,Financial year Q4,2016/17-Q4,January to March 2017,2017-01-01,2017-03-31",
    "202324,Autumn term,2023/24-autumn,Autumn term 2023/24,2023-09-01,2023-12-31",
    "202324,Spring term,2023/24-spring,Spring term 2023/24,2024-01-01,2024-03-31",
    "202324,Summer term,2023/24-summer,Summer term 2023/24,2024-04-01,2024-07-31",
    "202324,Autumn and spring term,2023/24-autumn-spring,Autumn and spring terms 2023/24,2023-09-01,2024-03-31",
    "202324,Part 1 (April to September),2023/24-H1,April to September 2023,2023-04-01,2023-09-30",
    "202324,Part 2 (October to March),2023/24-H2,October 2023 to March 2024,2023-10-01,2024-03-31",
  })
  void aPeriodHasALabelAndAnId(
      String timePeriod, String identifier, String id, String label, String start, String end) {
    Period period = Period.parse(timePeriod, identifier).orElseThrow();

    assertThat(period.id()).isEqualTo(id);
    assertThat(period.label()).isEqualTo(label);
    assertThat(period.start()).hasToString(start);
    assertThat(period.end()).hasToString(end);
    assertThat(period.timePeriod()).isEqualTo(timePeriod);
  }

  @Test
  void aReportingYearEndsWhenItsPublisherSays() {
    Period toSeptember = new Period(TimeIdentifier.REPORTING_YEAR, 2024, Month.SEPTEMBER);

    assertThat(toSeptember.label()).isEqualTo("Year to September 2024");
    assertThat(toSeptember.start()).isEqualTo("2023-10-01");
    assertThat(toSeptember.end()).isEqualTo("2024-09-30");
    assertThat(toSeptember.previous().end()).isEqualTo("2023-09-30");
    assertThat(toSeptember).isGreaterThan(new Period(TimeIdentifier.REPORTING_YEAR, 2024));
    assertThat(toSeptember).isLessThan(new Period(TimeIdentifier.OCTOBER, 2024));
    assertThatThrownBy(() -> new Period(TimeIdentifier.CALENDAR_YEAR, 2024, Month.MARCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024,Academic year",
    "202324,October",
    "202325,Academic year",
    "202323,Financial year",
    "20234,Academic year",
    "2O24,October",
    "٢٠٢٤,October",
    "'',October",
    "2024,october",
    "2024,Week 3",
  })
  void anInvalidPeriodIsNotRead(String timePeriod, String identifier) {
    assertThat(Period.parse(timePeriod, identifier)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024,October,2024,September",
    "2024,January,2023,December",
    "202324,Academic year,202223,Academic year",
    "202324,Financial year Q1,202223,Financial year Q4",
    "202324,Financial year Q3,202324,Financial year Q2",
    "202324,Autumn term,202223,Summer term",
    "202324,Spring term,202324,Autumn term",
    "202324,Autumn and spring term,202223,Autumn and spring term",
    "202324,Part 1 (April to September),202223,Part 2 (October to March)",
  })
  void aPeriodFollowsTheOneBeforeItAndNoOther(
      String timePeriod, String identifier, String before, String identifierBefore) {
    Period period = Period.parse(timePeriod, identifier).orElseThrow();
    Period earlier = Period.parse(before, identifierBefore).orElseThrow();

    assertThat(period.follows(earlier)).isTrue();
    assertThat(earlier.follows(period)).isFalse();
    assertThat(period.follows(period)).isFalse();
    assertThat(period.follows(earlier.yearBefore())).isFalse();
    assertThat(period).isGreaterThan(earlier);
  }

  @Test
  void aMonthDoesNotFollowAYear() {
    Period october = new Period(TimeIdentifier.OCTOBER, 2024);

    assertThat(october.follows(new Period(TimeIdentifier.CALENDAR_YEAR, 2023))).isFalse();
    assertThat(october.yearBefore()).isEqualTo(new Period(TimeIdentifier.OCTOBER, 2023));
  }

  @Test
  void periodsAreOrderedByTheirEndAndThenByTheirStart() {
    Period financial = new Period(TimeIdentifier.FINANCIAL_YEAR, 2023);
    Period quarter = new Period(TimeIdentifier.FINANCIAL_YEAR_Q4, 2023);
    Period march = new Period(TimeIdentifier.MARCH, 2024);
    Period academic = new Period(TimeIdentifier.ACADEMIC_YEAR, 2023);
    Period february = new Period(TimeIdentifier.FEBRUARY, 2024);

    assertThat(List.of(march, academic, quarter, february, financial).stream().sorted())
        .containsExactly(february, financial, quarter, march, academic);
  }

  @ParameterizedTest
  @EnumSource(TimeIdentifier.class)
  void everyIdentifierIsReadBackFromItsColumns(TimeIdentifier identifier) {
    var period = new Period(identifier, 2023);

    assertThat(Period.parse(period.timePeriod(), identifier.label())).contains(period);
  }

  @Test
  void thePeriodsOfOneGroupHaveDifferentIds() {
    List<String> ids =
        Arrays.stream(TimeIdentifier.values())
            .map(identifier -> identifier.group() + new Period(identifier, 2023).id())
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
  }
}
