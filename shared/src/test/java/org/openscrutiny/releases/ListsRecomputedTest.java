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
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.editions.DocumentNames;

/// What the home page, its lists and the first sentences of pages say, checked against the official
/// figures' files. Places, quarters and gaps are worked out here from the files alone, with none of
/// the portal's own code.
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
  private static final Pattern BESIDE =
      Pattern.compile("([\\d.]+)(?: [a-z]+)? (above|below|worse than|better than) England");
  private static final Pattern PLACE =
      Pattern.compile("(\\d+)(?:st|nd|rd|th)(?: highest)? of (\\d+) councils");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /// By indicator, year as the files have it, and area code.
  private final Map<String, TreeMap<String, Map<String, BigDecimal>>> figures = read();

  private final Map<String, String> polarities = polarities();

  /// The indicators of which a lower figure is better, details too.
  private final Set<String> lower = lowerIsBetter();

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

  @Test
  void theCountsOfTheFirstSentenceFollowFromTheFiles() {
    var compared = new ArrayList<String>();
    var bottom = new ArrayList<String>();
    var top = new ArrayList<String>();
    for (JsonNode row : scorecard().path("rows")) {
      String indicator = row.path("indicator").path("id").textValue();
      if (isOfficial(row) && polarities.containsKey(indicator)) {
        String newest = years(indicator).lastKey();
        Map<String, BigDecimal> all = years(indicator).get(newest);
        if (all.containsKey(HOME)) {
          if (all.containsKey(ENGLAND)) {
            compared.add(indicator);
          }
          quarter(indicator, newest)
              .ifPresent(its -> (its.equals("bottom") ? bottom : top).add(indicator));
        }
      }
    }
    assertThat(scorecard().path("sentence").textValue())
        .startsWith("Of %d measures compared with England, ".formatted(compared.size()))
        .contains(
            " %d are in the bottom quarter and %d are in the top quarter of all councils."
                .formatted(bottom.size(), top.size()));
  }

  @Test
  void theHeadlinesOfTheTopicsFollowFromTheFiles() {
    int checked = 0;
    for (JsonNode entry : document(DocumentNames.CATALOGUE).path("indicators")) {
      String indicator = entry.path("id").textValue();
      JsonNode table = document(DocumentNames.areas(indicator));
      if (entry.path("weight").textValue().equals("headline") && table.path("areas").size() > 20) {
        String newest = newestYear(indicator);
        for (JsonNode area : table.path("areas")) {
          String code = area.path("code").textValue();
          BigDecimal figure = authorities(indicator, newest).get(code);
          if (figure != null) {
            assertThat(area.path("value").decimalValue()).as(code).isEqualByComparingTo(figure);
            assertThat(area.path("rank").intValue())
                .as(indicator + " " + code)
                .isEqualTo(place(indicator, newest, code));
            checked++;
          }
        }
        assertThat(table.at("/others/0/name").textValue()).isEqualTo("England");
        assertThat(table.at("/others/0/value").decimalValue())
            .isEqualByComparingTo(years(indicator).get(newest).get(ENGLAND));
      }
    }
    assertThat(checked).isGreaterThan(2_000);
  }

  @Test
  void theFirstSentenceOfEachPageFollowsFromTheFiles() {
    int gaps = 0;
    int places = 0;
    for (String area : List.of(HOME, "E09000007", "E10000012", "E06000017", "E06000063")) {
      for (String indicator : figures.keySet()) {
        JsonNode page = document(DocumentNames.indicator(indicator, area));
        String sentences = page.path("sentences").toString();
        if (page.at("/series/0/id").asText().startsWith(BundledReleases.HEADLINES)
            && page.at("/series/0/latest/value").isNumber()) {
          String newest = newestYear(indicator, area);
          Matcher gap = BESIDE.matcher(sentences);
          if (gap.find()) {
            boolean isLowerBetter = "lower".equals(polarityOf(page));
            BigDecimal difference =
                years(indicator)
                    .get(newest)
                    .get(area)
                    .subtract(years(indicator).get(newest).get(ENGLAND));
            assertThat(new BigDecimal(gap.group(1)))
                .as(indicator + " " + sentences)
                .isEqualByComparingTo(difference.abs());
            assertThat(gap.group(2))
                .as(indicator + " " + sentences)
                .isEqualTo(
                    isLowerBetter
                        ? difference.signum() > 0 ? "worse than" : "better than"
                        : difference.signum() > 0 ? "above" : "below");
            gaps++;
          }
          Matcher place = PLACE.matcher(sentences);
          if (place.find()) {
            assertThat(Integer.parseInt(place.group(1)))
                .as(indicator + " " + sentences)
                .isEqualTo(place(indicator, newest, area));
            assertThat(Integer.parseInt(place.group(2)))
                .as(indicator)
                .isEqualTo(authorities(indicator, newest).size());
            places++;
          }
        }
      }
    }
    assertThat(gaps).isGreaterThan(200);
    assertThat(places).isGreaterThan(250);
  }

  private static String polarityOf(JsonNode page) {
    return page.at("/indicator/polarity").textValue();
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
    return newestYear(indicator, HOME);
  }

  private String newestYear(String indicator, String area) {
    return years(indicator).descendingMap().entrySet().stream()
        .filter(year -> year.getValue().containsKey(area))
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
    return place(indicator, year, HOME);
  }

  /// The highest first where neither direction is better.
  private int place(String indicator, String year, String area) {
    Map<String, BigDecimal> all = authorities(indicator, year);
    BigDecimal own = all.get(area);
    boolean high = !lower.contains(indicator);
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
    return document(DocumentNames.scorecard(HOME));
  }

  /// Empty where there is no such document.
  private static JsonNode document(String name) {
    return BundledReleases.publishedWithHeadlines()
        .documents()
        .asOf(name, 1)
        .map(document -> {
          try (var json = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
            return JSON.readTree(json);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .orElseGet(JSON::createObjectNode);
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
    for (JsonNode each : catalogue()) {
      String polarity = each.path("polarity").textValue();
      if (!"none".equals(polarity) && !"detail".equals(each.path("weight").textValue())) {
        polarities.put(each.path("id").textValue(), polarity);
      }
    }
    return polarities;
  }

  private static Set<String> lowerIsBetter() {
    return catalogue().stream()
        .filter(each -> "lower".equals(each.path("polarity").textValue()))
        .map(each -> each.path("id").textValue())
        .collect(Collectors.toSet());
  }

  private static List<JsonNode> catalogue() {
    var indicators = new ArrayList<JsonNode>();
    try (Stream<Path> files = Files.list(ROOT.resolve("catalogue"))) {
      for (Path file : files.toList()) {
        JSON.readTree(file.toFile()).path("indicators").forEach(indicators::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return indicators;
  }
}
