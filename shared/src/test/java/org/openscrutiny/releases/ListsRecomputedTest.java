package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.editions.DocumentNames;

/// The lists of the council's own area, checked against the official figures' files. Places,
/// quarters and gaps are worked out here from the files alone, with none of the portal's own code.
@Tag("slow")
class ListsRecomputedTest {
  private static final Path ROOT = Path.of(System.getProperty("portal.root"));
  private static final String HOME = "E06000045";
  private static final String ENGLAND = "E92000001";
  private static final JsonMapper JSON = new JsonMapper();

  private static final Pattern QUARTER =
      Pattern.compile(
          "in the (bottom|top) quarter, (?:(?:joint )?(\\d+)(?:st|nd|rd|th)|(last)) of (\\d+)"
              + " councils");
  private static final Pattern GAP =
      Pattern.compile(".*the gap has (grown|shrunk) from ([\\d.]+) to ([\\d.]+).* since (.*)");
  private static final Pattern MOVE =
      Pattern.compile("(up|down) from (\\d+)\\p{L}+ to (\\d+)\\p{L}+ place since (.*)");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /// By indicator, year as the files have it, and area code.
  private final Map<String, TreeMap<String, Map<String, BigDecimal>>> figures = read();

  private final Map<String, String> polarities = polarities();

  @Test
  void everyPlaceQuarterAndGapFollowsFromTheFiles() {
    var checked = new HashMap<String, Integer>();
    for (JsonNode listing : official()) {
      String indicator = listing.path("indicator").textValue();
      for (JsonNode rule : listing.path("rules")) {
        String words = rule.path("words").textValue();
        if (isRecomputed(indicator, words)) {
          checked.merge(rule.path("rule").textValue(), 1, Integer::sum);
        }
      }
    }
    assertThat(checked)
        .containsKeys(
            "bottom-quarter",
            "top-quarter",
            "falling-behind",
            "catching-up",
            "moved-down",
            "moved-up");
    assertThat(checked.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(50);
  }

  @Test
  void whatIsInTheBottomQuarterIsToBeDoneBetter() {
    List<String> worse = new ArrayList<>();
    scorecard()
        .path("lists")
        .path("worse")
        .forEach(each -> worse.add(each.path("indicator").textValue()));
    var found = new ArrayList<String>();
    for (JsonNode row : scorecard().path("rows")) {
      String indicator = row.path("indicator").path("id").textValue();
      if (isOfficial(row)
          && polarities.containsKey(indicator)
          && years(indicator).lastEntry().getValue().containsKey(HOME)
          && quarter(indicator, years(indicator).lastKey()).equals(Optional.of("bottom"))) {
        found.add(indicator);
      }
    }
    assertThat(found).hasSizeGreaterThan(20);
    assertThat(worse).containsAll(found);
  }

  private boolean isRecomputed(String indicator, String words) {
    String newest = newestYear(indicator);
    Matcher quarter = QUARTER.matcher(words);
    if (quarter.matches()) {
      int of = authorities(indicator, newest).size();
      assertThat(quarter(indicator, newest)).as(indicator).contains(quarter.group(1));
      assertThat(Integer.parseInt(quarter.group(4))).as(indicator).isEqualTo(of);
      assertThat(quarter.group(3) == null ? Integer.parseInt(quarter.group(2)) : of)
          .as(indicator)
          .isEqualTo(place(indicator, newest));
      return true;
    }
    Matcher gap = GAP.matcher(words);
    if (gap.matches()) {
      assertThat(new BigDecimal(gap.group(2)))
          .as(indicator)
          .isEqualByComparingTo(gap(indicator, yearNamed(indicator, gap.group(4))));
      assertThat(new BigDecimal(gap.group(3)))
          .as(indicator)
          .isEqualByComparingTo(gap(indicator, newest));
      return true;
    }
    Matcher move = MOVE.matcher(words);
    if (move.matches()) {
      assertThat(Integer.parseInt(move.group(2)))
          .as(indicator)
          .isEqualTo(place(indicator, yearNamed(indicator, move.group(4))));
      assertThat(Integer.parseInt(move.group(3))).as(indicator).isEqualTo(place(indicator, newest));
      return true;
    }
    return false;
  }

  private TreeMap<String, Map<String, BigDecimal>> years(String indicator) {
    return figures.getOrDefault(indicator, new TreeMap<>());
  }

  private String newestYear(String indicator) {
    return years(indicator).descendingMap().entrySet().stream()
        .filter(year -> year.getValue().containsKey(HOME))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /// The last four digits of words such as "2021/22" are the first: "the year to September 2020"
  /// has one year only.
  private String yearNamed(String indicator, String words) {
    Matcher year = YEAR.matcher(words);
    assertThat(year.find()).as(words).isTrue();
    return years(indicator).keySet().stream()
        .filter(each -> each.startsWith(year.group()))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, BigDecimal> authorities(String indicator, String year) {
    var authorities = new TreeMap<>(years(indicator).get(year));
    authorities.keySet().removeIf(code -> !code.matches("E(06|08|09|10).*"));
    return authorities;
  }

  private int place(String indicator, String year) {
    Map<String, BigDecimal> all = authorities(indicator, year);
    BigDecimal own = all.get(HOME);
    boolean high = "higher".equals(polarities.get(indicator));
    return 1
        + Math.toIntExact(
            all.values().stream()
                .filter(each -> high ? each.compareTo(own) > 0 : each.compareTo(own) < 0)
                .count());
  }

  /// By quartiles of type 7, without rounding.
  private Optional<String> quarter(String indicator, String year) {
    Map<String, BigDecimal> all = authorities(indicator, year);
    double[] sorted = all.values().stream().mapToDouble(BigDecimal::doubleValue).sorted().toArray();
    double own = all.get(HOME).doubleValue();
    double low = quantile(sorted, 0.25);
    double high = quantile(sorted, 0.75);
    boolean isHigherBetter = "higher".equals(polarities.get(indicator));
    if (isHigherBetter ? own < low : own > high) {
      return Optional.of("bottom");
    }
    return (isHigherBetter ? own >= high : own <= low) ? Optional.of("top") : Optional.empty();
  }

  private static double quantile(double[] sorted, double part) {
    double at = (sorted.length - 1) * part;
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  private BigDecimal gap(String indicator, String year) {
    Map<String, BigDecimal> all = years(indicator).get(year);
    return all.get(HOME).subtract(all.get(ENGLAND)).abs();
  }

  /// The entries whose leading figures are the official ones.
  private static List<JsonNode> official() {
    var ids = new ArrayList<String>();
    scorecard()
        .path("rows")
        .forEach(row -> {
          if (isOfficial(row)) {
            ids.add(row.path("indicator").path("id").textValue());
          }
        });
    var listings = new ArrayList<JsonNode>();
    for (JsonNode list : scorecard().path("lists")) {
      list.forEach(listing -> {
        if (ids.contains(listing.path("indicator").textValue())) {
          listings.add(listing);
        }
      });
    }
    return listings;
  }

  private static boolean isOfficial(JsonNode row) {
    return row.path("series").textValue().startsWith(BundledReleases.HEADLINES);
  }

  private static JsonNode scorecard() {
    return BundledReleases.publishedWithHeadlines()
        .documents()
        .asOf(DocumentNames.scorecard(HOME), 1)
        .map(document -> {
          try (var json = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
            return JSON.readTree(json);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .orElseThrow();
  }

  private static Map<String, TreeMap<String, Map<String, BigDecimal>>> read() {
    var figures = new HashMap<String, TreeMap<String, Map<String, BigDecimal>>>();
    try (Stream<Path> files = Files.list(ROOT.resolve("events/official/official-headlines"))) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .filter(file -> !file.toString().endsWith(".meta.csv"))
          .forEach(file -> read(file, figures));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return figures;
  }

  private static void read(
      Path file, Map<String, TreeMap<String, Map<String, BigDecimal>>> figures) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        String area =
            Stream.of("new_la_code", "region_code", "country_code")
                .map(row::getField)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElseThrow();
        row.getFieldsAsMap()
            .forEach((column, value) -> {
              if (value.matches("-?\\d+(\\.\\d+)?")) {
                figures
                    .computeIfAbsent(column.replace('_', '-'), id -> new TreeMap<>())
                    .computeIfAbsent(row.getField("time_period"), year -> new HashMap<>())
                    .put(area, new BigDecimal(value));
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of the indicators with one that are no details.
  private static Map<String, String> polarities() {
    var polarities = new HashMap<String, String>();
    try (Stream<Path> files = Files.list(ROOT.resolve("catalogue"))) {
      for (Path file : files.toList()) {
        for (JsonNode each : JSON.readTree(file.toFile()).path("indicators")) {
          String polarity = each.path("polarity").textValue();
          if (!"none".equals(polarity) && !"detail".equals(each.path("weight").textValue())) {
            polarities.put(each.path("id").textValue(), polarity);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return polarities;
  }
}
