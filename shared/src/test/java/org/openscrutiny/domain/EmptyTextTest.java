package org.openscrutiny.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "–",
        "—",
        ".",
        "…",
        "*",
        "?",
        "n/a",
        "N/A.",
        "n.a.",
        "NA",
        "none",
        "None.",
        "nil",
        "Not applicable",
        "not available",
        "No footnotes.",
        "TBC",
        "Annual",
        "(Academic year)",
        "The dictionary's kind of year is Annual.",
        "The dictionary's kind of year is \"Financial" + " Year\".",
        "Kind of year: calendar year",
        "Year type: Academic" + " year"
      })
  void aTextWithoutAnythingToSayIsEmpty(String text) {
    assertThat(EmptyText.is(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c",
        "25%",
        "None of the schools is an academy.",
        "Not available for 2020: no school census.",
        "The year ends on 30 September.",
        "Academic year 2019/20 has no tests.",
        "Provisional"
      })
  void aTextThatInformsIsNot(String text) {
    assertThat(EmptyText.is(text)).as(text).isFalse();
  }
}
