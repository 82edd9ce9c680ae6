package org.openscrutiny.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscrutiny.recomputed.MeasureInArea.Gap;
import org.openscrutiny.recomputed.MeasureInArea.Place;

/// Reads the words of an entry of a list, and compares every number in them with the files.
final class Reasons {
  private static final String NUMBER = "−?£?[\\d,]+(?:\\.\\d+)?";
  private static final Pattern FIGURES =
      Pattern.compile(
          "("
              + NUMBER
              + ")[^;]*?(?: in | at the end of )([^;]*)(?:; England: ("
              + NUMBER
              + ").*)?");
  private static final Pattern FIGURE = Pattern.compile(NUMBER);

  /// The words of each rule. What they say without a number is checked with the rule itself.
  private static final Map<String, Pattern> WORDS =
      Map.ofEntries(
          Map.entry("bottom-quarter", quarter("bottom")),
          Map.entry("top-quarter", quarter("top")),
          Map.entry(
              "falling-behind",
              Pattern.compile(
                  "worse than England, (?:and the gap has grown from (\\S+) to (\\S+).* since"
                      + " (.*)|after it was better in (.*))")),
          Map.entry(
              "catching-up",
              Pattern.compile(
                  "worse than England, and the gap has shrunk from (\\S+) to (\\S+).* since (.*)")),
          Map.entry("moved-up", move("up")),
          Map.entry("moved-down", move("down")),
          Map.entry("target-met", target("met")),
          Map.entry("target-missed", target("missed")),
          Map.entry(
              "target-newly-missed",
              Pattern.compile("target of (\\S+)% missed, after it was met in .*")),
          Map.entry("changed", Pattern.compile("(up|down) from (" + NUMBER + ")(.*)")),
          Map.entry(
              "turned",
              Pattern.compile("got worse, after it had got better for (\\d+) years in a row")),
          Map.entry("better-than-others", Pattern.compile("better than England")),
          Map.entry("improved", tested("got better")),
          Map.entry("worsened", tested("got worse")),
          Map.entry("slipping", tested("still good, and got worse")));

  private int checked;

  private static Pattern quarter(String which) {
    return Pattern.compile(
        "in the "
            + which
            + " quarter, (?:joint )?(?:(\\d+)(?:st|nd|rd|th)|(last)) of (\\d+) councils");
  }

  private static Pattern move(String way) {
    return Pattern.compile(way + " from (\\d+)\\p{L}+ to (\\d+)\\p{L}+ place since (.*)");
  }

  private static Pattern target(String outcome) {
    return Pattern.compile("target of (\\S+)% " + outcome + " for (\\d+) months in a row");
  }

  private static Pattern tested(String what) {
    return Pattern.compile(
        what + " (?:(over five years)|since the year before), by more than chance");
  }

  /// How many reasons with numbers agreed.
  int checked() {
    return checked;
  }

  void check(MeasureInArea here, JsonNode listing) {
    String figures = listing.path("figures").textValue();
    Matcher entry = FIGURES.matcher(figures);
    assertThat(entry.matches()).as(figures).isTrue();
    assertThat(number(entry.group(1))).as(figures).isEqualByComparingTo(here.figure());
    assertThat(YearNames.isNamed(entry.group(2), here.newest())).as(figures).isTrue();
    Optional<BigDecimal> england = here.england(here.newest());
    assertThat(entry.group(3) != null).as(figures).isEqualTo(england.isPresent());
    england.ifPresent(
        theirs -> assertThat(number(entry.group(3))).as(figures).isEqualByComparingTo(theirs));
    for (JsonNode each : listing.path("rules")) {
      String rule = each.path("rule").textValue();
      String words = each.path("words").textValue();
      Pattern pattern = WORDS.get(rule);
      assertThat(pattern).as(rule).isNotNull();
      Matcher matcher = pattern.matcher(words);
      assertThat(matcher.matches()).as(here.measure().id() + ": " + words).isTrue();
      check(here, rule, matcher);
    }
  }

  private void check(MeasureInArea here, String rule, MatchResult words) {
    String id = here.measure().id() + " " + rule;
    switch (rule) {
      case "bottom-quarter", "top-quarter" -> {
        Place place = here.place(here.newest()).orElseThrow();
        assertThat(words.group(3)).as(id).isEqualTo(String.valueOf(place.of()));
        if (words.group(1) != null) {
          assertThat(words.group(1)).as(id).isEqualTo(String.valueOf(place.number()));
        } else {
          assertThat(here.isLast()).as(id).isTrue();
        }
        checked++;
      }
      case "falling-behind", "catching-up" -> {
        Gap then = here.earliestGap(3).orElseThrow();
        BigDecimal now = here.gap(here.newest()).orElseThrow();
        if (words.group(1) == null) {
          assertThat(then.size().signum() * here.measure().better()).as(id).isPositive();
          assertThat(YearNames.isNamed(words.group(4), then.period())).as(id).isTrue();
        } else {
          assertThat(number(words.group(1))).as(id).isEqualByComparingTo(then.size().abs());
          assertThat(number(words.group(2))).as(id).isEqualByComparingTo(now.abs());
          assertThat(YearNames.isNamed(words.group(3), then.period())).as(id).isTrue();
        }
        checked++;
      }
      case "moved-up", "moved-down" -> {
        String then = earlier(here, words.group(3));
        assertThat(words.group(1))
            .as(id)
            .isEqualTo(String.valueOf(here.place(then).orElseThrow().number()));
        assertThat(words.group(2))
            .as(id)
            .isEqualTo(String.valueOf(here.place(here.newest()).orElseThrow().number()));
        checked++;
      }
      case "target-met", "target-missed", "target-newly-missed" -> {
        var rules = new ListRules(here);
        assertThat(number(words.group(1))).as(id).isEqualByComparingTo(rules.aim().orElseThrow());
        if (words.groupCount() > 1) {
          assertThat(words.group(2)).as(id).isEqualTo(String.valueOf(rules.inARow()));
        }
        checked++;
      }
      case "changed" -> {
        BigDecimal from = number(words.group(2));
        assertThat(here.figure(earlier(here, words.group(3))).orElseThrow())
            .as(id)
            .isEqualByComparingTo(from);
        assertThat(words.group(1))
            .as(id)
            .isEqualTo(here.figure().compareTo(from) > 0 ? "up" : "down");
        checked++;
      }
      case "turned" -> {
        List<Integer> changes = here.changes();
        int years = 1;
        while (years < changes.size() && changes.get(years) == -changes.getFirst()) {
          years++;
        }
        assertThat(words.group(1)).as(id).isEqualTo(String.valueOf(years - 1));
        checked++;
      }
      default -> {}
    }
  }

  /// The newest earlier period that words name.
  private static String earlier(MeasureInArea here, String words) {
    return here.figures().before(here.measure().id(), here.newest()).stream()
        .filter(period -> YearNames.isNamed(words, period))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal number(String text) {
    Matcher figure = FIGURE.matcher(text);
    assertThat(figure.find()).as(text).isTrue();
    return new BigDecimal(figure.group().replace("−", "-").replace(",", "").replace("£", ""));
  }
}
