package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openscrutiny.domain.Finding;

/// Every finding has the right file, row and column.
class ScreeningPlacesTest {
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");

  /// Each case changes the faultless release in one place, by a regular expression. `at` has the
  /// first place of each finding, in the order of the findings.
  @ParameterizedTest(name = "{0}: {4}")
  @CsvFileSource(resources = "/screening-places.csv", numLinesToSkip = 1)
  void everyFindingHasItsPlace(
      String what, String files, String replace, String with, String finds, String at) {
    MemoryFiles release = FaultlessRelease.files();
    for (String file : files.split(";")) {
      release.with(file, release.text(file).replaceAll(replace, unescaped(with)));
    }

    List<Finding> findings = FaultlessRelease.screen(release).findings();

    assertThat(findings)
        .as("%s", findings)
        .extracting(Finding::check)
        .containsExactlyInAnyOrderElementsOf(words(finds, " "));
    assertThat(findings).extracting(ScreeningPlacesTest::firstPlace).containsAll(words(at, ";"));
  }

  private static String firstPlace(Finding finding) {
    Finding.Place first = finding.places().getFirst();
    return "%s %d %s".formatted(first.file(), first.row(), first.column()).strip();
  }

  private static List<String> words(String text, String between) {
    return text == null ? List.of() : Arrays.asList(text.split(between));
  }

  private static String unescaped(String text) {
    if (text == null) {
      return "";
    }
    String plain = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    return UNICODE
        .matcher(plain)
        .replaceAll(
            hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))))
        .replaceAll("\\$(?!\\d)", "\\\\\\$");
  }
}
