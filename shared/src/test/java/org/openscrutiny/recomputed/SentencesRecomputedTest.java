package org.openscrutiny.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openscrutiny.editions.DocumentNames;
import org.openscrutiny.recomputed.MeasureInArea.Gap;
import org.openscrutiny.recomputed.MeasureInArea.Place;
import org.openscrutiny.recomputed.PublishedClaims.Row;

/// The headlines of the home page's topics, and the sentences above the charts of official figures,
/// worked out again from the files.
@Tag("slow")
class SentencesRecomputedTest {
  private static final List<String> COUNCILS = PublishedClaims.COUNCILS;

  private static final Pattern BESIDE =
      Pattern.compile("([\\d.]+)(?: \\p{L}+)? (above|below|worse than|better than) England");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:(\\d+)(?:st|nd|rd|th)(?: highest|( lowest))?|(last|lowest)|(?:the|joint) highest)"
              + " of (\\d+) councils");
  private static final Pattern ENGLAND_MOVED =
      Pattern.compile("England (rose|fell) by ([\\d.]+)(?: points?| days?)?[,;]");
  private static final Pattern GAP_MOVED =
      Pattern.compile("the (gap|lead) has (grown|shrunk) from ([\\d.]+) to ([\\d.]*\\d)");

  @Test
  void theHeadlinesOfTheTopicsAreTheFiguresOfTheFiles() {
    var figures = new PrintedFigures("official/official-headlines");
    int checked = 0;
    for (Measure measure : Measure.all().values()) {
      JsonNode table = PublishedClaims.document(DocumentNames.areas(measure.id()));
      if (measure.weight().equals("headline") && table.path("areas").size() > 20) {
        for (JsonNode area : table.path("areas")) {
          Optional<MeasureInArea> here = here(measure, figures, area.path("code").textValue());
          if (here.isPresent()) {
            checkHeadline(here.get(), area);
            checked++;
          }
        }
        String newest =
            figures.newest(measure.id(), PublishedClaims.HOME, any -> true).orElseThrow();
        assertThat(table.at("/others/0/name").textValue()).isEqualTo("England");
        assertThat(table.at("/others/0/value").decimalValue())
            .isEqualByComparingTo(
                figures.figure(measure.id(), newest, PrintedFigures.ENGLAND).orElseThrow());
      }
    }
    assertThat(checked).isGreaterThan(2_000);
  }

  /// In the year of the home council's newest figure.
  private static Optional<MeasureInArea> here(
      Measure measure, PrintedFigures figures, String area) {
    return figures
        .newest(measure.id(), PublishedClaims.HOME, any -> true)
        .map(newest -> new MeasureInArea(measure, figures, area, newest))
        .filter(here -> here.figure(here.newest()).isPresent());
  }

  private static void checkHeadline(MeasureInArea here, JsonNode area) {
    String what = here.measure().id() + " " + here.area();
    Place place = here.place(here.newest()).orElseThrow();
    assertThat(area.path("value").decimalValue()).as(what).isEqualByComparingTo(here.figure());
    assertThat(area.path("rank").intValue()).as(what).isEqualTo(place.number());
    checkPlace(here, area.path("placeWords").textValue());
    assertThat(area.has("before")).as(what).isEqualTo(here.yearBefore().isPresent());
    here.yearBefore()
        .ifPresent(then -> {
          assertThat(area.path("before").decimalValue()).as(what).isEqualByComparingTo(then);
          assertThat(area.path("change").decimalValue())
              .as(what)
              .isEqualByComparingTo(here.figure().subtract(then));
        });
  }

  @ParameterizedTest
  @FieldSource("COUNCILS")
  void everyGapPlaceAndCourseInTheSentencesFollowsFromTheFiles(String council) {
    var gaps = new ArrayList<String>();
    var places = new ArrayList<String>();
    var courses = new ArrayList<String>();
    for (Row row : new PublishedClaims(council).rows()) {
      if (PublishedClaims.isOfficial(row.json()) && row.here().isPresent()) {
        MeasureInArea here = row.here().get();
        String id = here.measure().id();
        String sentences =
            PublishedClaims.document(DocumentNames.indicator(id, council))
                .path("sentences")
                .toString();
        find(BESIDE, sentences)
            .ifPresent(words -> {
              checkGap(here, words);
              gaps.add(id);
            });
        find(PLACE, sentences)
            .ifPresent(words -> {
              checkPlace(here, words.group());
              places.add(id);
            });
        find(GAP_MOVED, sentences)
            .ifPresent(words -> {
              checkCourse(here, words, sentences);
              courses.add(id);
            });
      }
    }
    assertThat(gaps).hasSizeGreaterThan(20);
    assertThat(places).hasSizeGreaterThan(25);
    assertThat(courses).hasSizeGreaterThan(15);
  }

  private static Optional<Matcher> find(Pattern pattern, String text) {
    return Optional.of(pattern.matcher(text)).filter(Matcher::find);
  }

  private static void checkGap(MeasureInArea here, Matcher words) {
    String what = here.measure().id() + ": " + words.group();
    BigDecimal gap = here.gap(here.newest()).orElseThrow();
    assertThat(new BigDecimal(words.group(1))).as(what).isEqualByComparingTo(gap.abs());
    assertThat(words.group(2))
        .as(what)
        .isEqualTo(
            here.measure().better() < 0
                ? gap.signum() > 0 ? "worse than" : "better than"
                : gap.signum() > 0 ? "above" : "below");
  }

  /// A place by size is counted from the lowest in the lower half.
  private static void checkPlace(MeasureInArea here, String text) {
    Matcher words = PLACE.matcher(text);
    assertThat(words.find()).as(text).isTrue();
    String what = here.measure().id() + " " + here.area() + ": " + text;
    Place place = here.place(here.newest()).orElseThrow();
    assertThat(words.group(4)).as(what).isEqualTo(String.valueOf(place.of()));
    if (words.group(2) != null) {
      assertThat(words.group(1)).as(what).isEqualTo(String.valueOf(here.placeFromLowest()));
    } else if (words.group(1) != null) {
      assertThat(words.group(1)).as(what).isEqualTo(String.valueOf(place.number()));
    } else if (words.group(3) != null) {
      assertThat(here.placeFromLowest() == 1 || here.isLast()).as(what).isTrue();
    } else {
      assertThat(place.number()).as(what).isEqualTo(1);
    }
  }

  private static void checkCourse(MeasureInArea here, Matcher words, String sentences) {
    String what = here.measure().id() + ": " + sentences;
    Gap then = here.earliestGap(3).orElseThrow();
    BigDecimal now = here.gap(here.newest()).orElseThrow();
    BigDecimal moved = now.subtract(then.size());
    assertThat(new BigDecimal(words.group(3))).as(what).isEqualByComparingTo(then.size().abs());
    assertThat(new BigDecimal(words.group(4))).as(what).isEqualByComparingTo(now.abs());
    assertThat(moved.abs()).as(what).isGreaterThan(moved.ulp());
    assertThat(words.group(2))
        .as(what)
        .isEqualTo(now.abs().compareTo(then.size().abs()) > 0 ? "grown" : "shrunk");
    assertThat(words.group(1))
        .as(what)
        .isEqualTo(now.signum() * here.measure().better() > 0 ? "lead" : "gap");
    BigDecimal england =
        here.england(here.newest())
            .orElseThrow()
            .subtract(here.england(then.period()).orElseThrow());
    Optional<Matcher> other = find(ENGLAND_MOVED, sentences);
    assertThat(other.isPresent()).as(what).isEqualTo(england.signum() != 0);
    other.ifPresent(matcher -> {
      assertThat(matcher.group(1)).as(what).isEqualTo(england.signum() > 0 ? "rose" : "fell");
      assertThat(new BigDecimal(matcher.group(2))).as(what).isEqualByComparingTo(england.abs());
    });
  }
}
