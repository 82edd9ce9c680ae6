package org.openscrutiny.lait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Period;

final class PeriodTextsTest {
  @ParameterizedTest(name = "{0} under {1} is {2} {3}")
  @CsvSource({
    "2023, Academic Year, 202223, Academic year, ",
    "2000, Academic Year, 199900, Academic year, ",
    "2023, Financial Year, 202223, Financial year, ",
    "2023, Calendar Year, 2023, Calendar year, ",
    "2023, Annual, 2023, Reporting year, ",
    "2023, Annual - January, 2023, Reporting year, JANUARY",
    "2023, Annual (end of Sept), 2023, Reporting year, SEPTEMBER",
    "2022-23, Financial Year, 202223, Financial year, ",
    "2022-23, Academic Year, 202223, Academic year, ",
    "2022/23, Academic Year, 202223, Academic year, ",
    "1999/00, Academic Year, 199900, Academic year, ",
    "2022/23, Financial Year, 202223, Financial year, ",
  })
  void aKnownFormIsAPeriodOfTheStandard(
      String text, String type, String period, String identifier, @Nullable Month ends) {
    Period usual = Period.parse(period, identifier).orElseThrow();
    assertThat(PeriodTexts.read(text, type))
        .isEqualTo(
            new ReadPeriod.Understood(
                ends == null ? usual : usual.endingWith(ends), Optional.empty()));
  }

  @ParameterizedTest(name = "{0} is marked {3}")
  @CsvSource({
    "2018 (Rev), Academic Year, 201718, REVISED",
    "2020 (Final), Academic Year, 201920, FINAL",
    "2025 (prov), Academic Year, 202425, PROVISIONAL",
    "2016-17 (OT), Financial Year, 201617, OUTTURN",
  })
  void aMarkIsKept(String text, String type, String period, Mark mark) {
    assertThat(PeriodTexts.read(text, type))
        .isEqualTo(
            new ReadPeriod.Understood(
                Period.parse(period, type.replace("Year", "year")).orElseThrow(),
                Optional.of(mark)));
  }

  @ParameterizedTest(name = "{0} under {1}: {2}")
  @CsvSource({
    "0, Academic Year, NO_PERIOD",
    "'', Academic Year, NO_PERIOD",
    "2014-16, Calendar Year, SEVERAL_YEARS",
    "2013/14-15/16, Financial Year, SEVERAL_YEARS",
    "2020-21, Calendar Year, PERIOD_NOT_UNDERSTOOD",
    "2020-20, Financial Year, PERIOD_NOT_UNDERSTOOD",
    "2020-19, Financial Year, PERIOD_NOT_UNDERSTOOD",
    "2014-16 (Rev), Calendar Year, PERIOD_NOT_UNDERSTOOD",
    "1998-00, Calendar Year, SEVERAL_YEARS",
    "2023 (est), Academic Year, PERIOD_NOT_UNDERSTOOD",
    "2023 (Rev), Financial Year, PERIOD_NOT_UNDERSTOOD",
    "Mar 2019, Financial Year, PERIOD_NOT_UNDERSTOOD",
    "23, Academic Year, PERIOD_NOT_UNDERSTOOD",
    "2023, Something Year, PERIOD_NOT_UNDERSTOOD",
    "20222, Academic Year, PERIOD_NOT_UNDERSTOOD",
  })
  void whatNoRuleKnowsIsNotGuessedAt(String text, String type, OmissionReason why) {
    assertThat(PeriodTexts.read(text, type)).isEqualTo(new ReadPeriod.NotUnderstood(why));
  }

  @Test
  void anAcademicYearIsNeverReadAsAFinancialOne() {
    assertThat(PeriodTexts.read("2023", "Academic Year"))
        .isNotEqualTo(PeriodTexts.read("2023", "Financial Year"));
  }
}
