package org.openscrutiny.lait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Unit;

final class MeasureTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "RTA, lait-rta",
    "LAC%_Adopt_AppUnop, lait-lac-percent-adopt-appunop",
    "'CPP_Total_Rateper10,000', lait-cpp-total-rateper10000",
    "C&YPExpenditure, lait-c-and-ypexpenditure",
    "Hosp_Adm_Alc_<18yrs, lait-hosp-adm-alc-under-18yrs",
    "KS1W_Expected _STD, lait-ks1w-expected-std",
    "10_ICPC, lait-10-icpc",
    "AVG_Prog8_Score_White, lait-avg-prog8-scorewhite",
    "White, lait-white",
  })
  void theIdIsMadeOfTheShortNameAlone(String shortName, String id) {
    assertThat(IndicatorId.of(shortName)).isEqualTo(id);
  }

  @ParameterizedTest(name = "{0} of \"{1}\" is {2}")
  @CsvSource({
    "% of referrals, Re-referrals (%), %",
    "% of deaths, Number of child death reviews completed, number",
    "% of the school population, Number of permanent exclusions (%), %",
    "Turnover rate, Social worker turnover (%), %",
    "Rate per 1000 live births, Infant mortality, per-1000",
    "'Rate per 10,000', Children in need, per-10000",
    "'Rate per 100,000 of 10-17 population', First time entrants, per-100000",
    "Unit Cost, Fostering, £",
    "Average Scaled Score, Reading, score",
    "Starters FTE, Social workers starting, number",
    "Something new, Something new, number",
  })
  void theUnitFollowsFromTheAxisAndTheTitle(String axis, String title, String unit) {
    assertThat(DictionaryEntryBuilder.measure("A").axis(axis).title(title).build().unit().id())
        .isEqualTo(unit);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"High, HIGHER", "Low, LOWER", "-, NONE", "NA, NONE", "'', NONE"})
  void onlyHighAndLowAreBetter(String written, Polarity polarity) {
    assertThat(DictionaryEntryBuilder.measure("A").polarity(written).build().better())
        .isEqualTo(polarity);
  }

  @Test
  void theFirstAddressIsTheSource() {
    assertThat(
            DictionaryEntryBuilder.measure("A")
                .link("see https://a.org/x and https://b.org/y")
                .build())
        .extracting(Measure::sourceAddress)
        .isEqualTo("https://a.org/x");
    assertThat(DictionaryEntryBuilder.measure("A").link("NA").build().sourceAddress())
        .startsWith("https://www.gov.uk/");
  }

  @Test
  void twoMeasuresThatWouldHaveOneIdAreRefused() {
    assertThatThrownBy(() ->
            Dictionary.of(
                List.of(
                    DictionaryEntryBuilder.measure("A_B").build(),
                    DictionaryEntryBuilder.measure("A-B").build())))
        .isInstanceOf(UnusableCollection.class)
        .hasMessage("the measures \"A_B\" and \"A-B\" would have one id, lait-a-b");
  }

  @Test
  void theSentenceLeavesOutWhatOnlyNamesTheUnit() {
    assertThat(CatalogueFiles.says("Re-referrals (%) within 12 months", Unit.PERCENT))
        .isEqualTo("“Re-referrals within 12 months” was {value} in {area}");
    assertThat(CatalogueFiles.says("Conferences within 15 days (Num)", Unit.NUMBER))
        .isEqualTo("“Conferences within 15 days” was {value} in {area}");
  }

  @Test
  void theSentenceAboutARateSaysOnceWhatItIsFor() {
    assertThat(CatalogueFiles.says("Children in Need (rate)", Unit.PER_10000))
        .isEqualTo("“Children in Need” was {value} for every 10,000 in {area}");
    assertThat(CatalogueFiles.says("Plans which ceased - rate", Unit.PER_10000))
        .isEqualTo("“Plans which ceased” was {value} for every 10,000 in {area}");
    assertThat(CatalogueFiles.says("Infant Mortality rate per 1000 live births", Unit.PER_1000))
        .isEqualTo("“Infant Mortality rate per 1000 live births” was {value} in {area}");
  }
}
