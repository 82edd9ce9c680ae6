package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentNames;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.verification.DataRow;
import org.openscrutiny.verification.Figure;

/// What a reader works out from a percentage and its numerator where the denominator is not
/// printed, for all bundled releases, from the public files and pages alone. The arithmetic is this
/// test's own: it tries every whole denominator.
///
/// 163 pathway plans were shown as 97.0%: 168 is the only whole number that fits, so 5 young people
/// had no plan. 13 adoptions were shown as 35.1% of the episodes of care that ended in a quarter:
/// 37, and the hidden month was what the other two leave.
@Tag("slow")
class UnprintedDenominatorsTest {
  private static final long THRESHOLD = 5;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// What is shown of each figure, and its period.
  private static final Map<Figure, BigDecimal> SHOWN = new HashMap<>();

  private static final Map<String, Period> PERIODS = new HashMap<>();
  private static final Set<Figure> HIDDEN = new HashSet<>();

  /// A percentage, and between what the whole numbers lie that may be its denominator.
  private record Fitting(
      Figure percentage, Figure denominator, long numerator, long least, long most) {}

  @BeforeAll
  static void readWhatIsPublic() {
    var stores = new InMemoryStores();
    BundledReleases.publish(
        stores, Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
    for (String dataset : BundledReleases.DATASETS) {
      for (DataRow row : DataRow.of(text(document(stores, DocumentNames.csv(dataset))))) {
        PERIODS.put(row.figure().period(), row.period());
        if (row.isFigure() && row.isHidden()) {
          HIDDEN.add(row.figure());
        }
        if (row.isFigure()) {
          row.value().ifPresent(value -> SHOWN.put(row.figure(), value));
        }
      }
    }
    String home = BundledReleases.SETTINGS.home().code();
    for (Indicator indicator : BundledReleases.CATALOGUE.indicators()) {
      stores
          .documents()
          .asOf(DocumentNames.indicator(indicator.id(), home), 1)
          .ifPresent(page -> readPage(indicator.id(), home, text(page)));
    }
  }

  private static void readPage(String indicator, String area, String json) {
    try {
      for (JsonNode series : new ObjectMapper().readTree(json).path("series")) {
        if (series.path("filters").isEmpty()) {
          for (JsonNode point : series.path("points")) {
            if (point.path("value").isNumber()) {
              SHOWN.putIfAbsent(
                  new Figure(indicator, area, "", point.path("period").asText()),
                  new BigDecimal(point.path("value").asText()));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatANumeratorLeavesOfADenominatorThatNobodyPrintsIsNotToldTooWell() {
    List<Fitting> all = fitting();

    assertThat(all)
        .as("percentages that are shown without their denominator")
        .hasSizeGreaterThan(15);
    assertThat(all)
        .filteredOn(each -> isTold(each.least() - each.numerator(), each.most() - each.numerator()))
        .isEmpty();
  }

  @Test
  void noHiddenMonthIsWhatTheOthersLeaveOfADenominatorThatNobodyPrints() {
    var disclosed = new ArrayList<String>();
    for (Fitting each : fitting()) {
      List<Figure> months = months(each.denominator());
      List<Figure> hidden = months.stream().filter(HIDDEN::contains).toList();
      long others =
          months.stream().filter(SHOWN::containsKey).mapToLong(month -> count(month)).sum();
      if (hidden.size() == 1 && isTold(each.least() - others, each.most() - others)) {
        disclosed.add(each.percentage() + " discloses " + hidden);
      }
    }
    assertThat(disclosed).isEmpty();
  }

  /// By the rule for hidden counts: from 1 to the threshold, or nobody of somebody, and not known
  /// to reach further than that.
  private static boolean isTold(long least, long most) {
    return least <= THRESHOLD && !(most > THRESHOLD && most - least >= THRESHOLD);
  }

  private static List<Fitting> fitting() {
    var all = new ArrayList<Fitting>();
    SHOWN.forEach((figure, printed) ->
        BundledReleases.CATALOGUE
            .indicator(figure.indicator())
            .filter(each -> each.unit() == Unit.PERCENT)
            .filter(each -> figure.area().matches("[EKNSW][0-9]{8}"))
            .ifPresent(each -> {
              Optional<Figure> numerator = each.numerator().map(id -> of(id, figure));
              Figure denominator = of(each.denominator().orElse("nothing that is printed"), figure);
              if (numerator.filter(SHOWN::containsKey).isPresent()
                  && !SHOWN.containsKey(denominator)) {
                long count = count(numerator.get());
                long[] wholes = wholes(count, printed);
                if (wholes.length > 0) {
                  all.add(
                      new Fitting(
                          figure, denominator, count, wholes[0], wholes[wholes.length - 1]));
                }
              }
            }));
    return all;
  }

  /// Every whole number of which the count is the percentage as it is printed, or as a whole
  /// percentage where none is: papers print "88" as "88.0".
  private static long[] wholes(long count, BigDecimal printed) {
    long[] exact = wholes(count, printed, Math.max(0, printed.scale()));
    return exact.length > 0 ? exact : wholes(count, printed, 0);
  }

  private static long[] wholes(long count, BigDecimal printed, int places) {
    return LongStream.rangeClosed(Math.max(1, count), 1_000 + 100 * count)
        .filter(whole ->
            BigDecimal.valueOf(count)
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP)
                    .compareTo(printed)
                == 0)
        .toArray();
  }

  /// The months of a longer period, where they are given.
  private static List<Figure> months(Figure figure) {
    Period whole = PERIODS.get(figure.period());
    return PERIODS.entrySet().stream()
        .filter(each -> each.getValue().identifier().months() == 1)
        .filter(each -> !each.getValue().start().isBefore(whole.start()))
        .filter(each -> !each.getValue().end().isAfter(whole.end()))
        .map(each -> new Figure(figure.indicator(), figure.area(), figure.filters(), each.getKey()))
        .toList();
  }

  private static Figure of(String indicator, Figure like) {
    return new Figure(indicator, like.area(), like.filters(), like.period());
  }

  private static long count(Figure figure) {
    return Optional.ofNullable(SHOWN.get(figure)).orElseThrow().longValueExact();
  }

  private static Document document(InMemoryStores stores, String name) {
    return stores.documents().asOf(name, 1).orElseThrow();
  }

  private static String text(Document document) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
