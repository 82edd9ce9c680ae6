package org.openscrutiny.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.CalculationKind.ComparedWith;

class CalculationKindTest {
  static final List<CalculationKind> ALL = CalculationKind.ALL;

  @ParameterizedTest
  @FieldSource("ALL")
  void theTextOfEveryKindIsReadAsThatKind(CalculationKind kind) {
    assertThat(CalculationKind.ofText(kind.text())).contains(kind);
  }

  @ParameterizedTest
  @EnumSource(CalculationKind.Limit.class)
  void aLimitIsStoredAsACalculationButNoFileOfCalculationsHasOne(CalculationKind.Limit limit) {
    assertThat(CalculationKind.ofText(limit.text())).isEmpty();
    assertThat(CalculationKind.ofStored(limit.text())).contains(limit);
    assertThat(LimitColumn.parse("progress-8 " + limit.name().toLowerCase(Locale.ROOT) + " limit"))
        .contains(new LimitColumn("progress-8", limit));
  }

  @Test
  void theKindsAreThoseOfTheGuideToARelease() {
    assertThat(CalculationKind.ALL)
        .extracting(CalculationKind::text)
        .containsExactlyInAnyOrder(
            "Gap with statistical neighbours",
            "Gap with Core Cities",
            "Gap with England",
            "Gap with England, all pupils",
            "Change on previous month",
            "Change on same month last year",
            "Change on previous year",
            "12-month mean",
            "12-month maximum",
            "Three-year mean",
            "Additional pupils to match England",
            "Additional pupils to match statistical neighbours");
  }

  /// Disclosure control would not know which figures such a calculation rests on.
  @ParameterizedTest
  @ValueSource(
      strings = {"", "gap with England", "Gap with Wales", "Additional pupils", "Median", "Total"})
  void aTextThatNamesNoKindIsNotGuessed(String text) {
    assertThat(CalculationKind.ofText(text)).isEmpty();
  }

  @Test
  void aComparatorIsRecognisedByItsCodeAndByItsName() {
    var level = AreaLevel.LOCAL_AUTHORITY_GROUP;

    assertThat(ComparedWith.ENGLAND.is(new Area(AreaLevel.NATIONAL, "E92000001", "england")))
        .isTrue();
    assertThat(
            ComparedWith.STATISTICAL_NEIGHBOURS.is(
                new Area(level, "statistical-neighbours", "Our neighbours")))
        .isTrue();
    assertThat(ComparedWith.CORE_CITIES.is(new Area(level, "cities", "Core cities"))).isTrue();
    assertThat(ComparedWith.CORE_CITIES.is(new Area(level, "statistical-neighbours", "Others")))
        .isFalse();
    assertThat(
            ComparedWith.ENGLAND.is(new Area(AreaLevel.REGIONAL, "E12000006", "East of England")))
        .isFalse();
  }
}
