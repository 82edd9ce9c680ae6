package org.openscrutiny.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.sources.Subscription;

/// Guesses which indicator each column of figures is, and of a new one its unit, its decimal places
/// and the counts behind it.
final class IndicatorGuesses {
  private static final Pattern PERCENT =
      Pattern.compile("(?i)(^|.*_)(pc|pct|perc|percent|percentage|pt|proportion)(_.*|$)|.*%.*");
  private static final Pattern RATE = Pattern.compile("(?i).*(rate|10k|10000|per_1000).*");
  private static final Pattern PER_1000 = Pattern.compile("(?i).*per_?1_?000(_.*|$)");
  private static final Pattern MONEY = Pattern.compile("(?i)(^|.*_)(cost|spend|pounds|pay)(_.*|$)");
  private static final Pattern DAYS = Pattern.compile("(?i)(^|.*_)days(_.*|$)");

  private final Catalogue catalogue;
  private final Map<String, String> subscribed = new HashMap<>();
  private final Map<String, MetaColumns.Column> meta;
  private final Set<String> percentages;

  /// @param subscriptions whose columns are known to be certain indicators
  /// @param keep of filters that are not in the table any more, the level that is
  /// @param meta what a meta file beside the table says of the columns
  /// @param percentages columns that were shown as percentages
  IndicatorGuesses(
      Catalogue catalogue,
      List<Subscription> subscriptions,
      Map<String, String> keep,
      Map<String, MetaColumns.Column> meta,
      Set<String> percentages) {
    this.catalogue = catalogue;
    this.meta = meta;
    this.percentages = percentages;
    for (Subscription each : subscriptions) {
      each.uses()
          .forEach((text, use) -> {
            boolean isMeant =
                use.level()
                    .map(level -> level.option().equals(keep.get(level.filter())))
                    .orElse(true);
            if (isMeant) {
              subscribed.put(use.column(), String.valueOf(each.columns().get(text)));
            }
          });
    }
  }

  List<IndicatorGuess> of(TidyTable table, List<String> columns) {
    var ratios = new Ratios(table, columns);
    var ids = new HashMap<String, String>();
    Set<String> used = new HashSet<>();
    for (String column : columns) {
      known(column).map(Indicator::id).filter(used::add).ifPresent(known -> ids.put(column, known));
    }
    for (String column : List.copyOf(ids.keySet())) {
      catalogue
          .indicator(String.valueOf(ids.get(column)))
          .ifPresent(known -> countsBehind(known, column, ratios, ids, used));
    }
    for (String column : columns) {
      if (!ids.containsKey(column)) {
        ids.put(column, fresh(column, used));
      }
    }
    var guesses = new ArrayList<IndicatorGuess>();
    for (String column : columns) {
      String id = String.valueOf(ids.get(column));
      guesses.add(
          catalogue
              .indicator(id)
              .map(known ->
                  new IndicatorGuess(
                      column,
                      id,
                      true,
                      label(column),
                      known.unit(),
                      ratios.decimalPlaces(column),
                      Optional.empty(),
                      Optional.empty()))
              .orElseGet(() -> guess(column, id, ratios, ids)));
    }
    return guesses;
  }

  /// The counts from which a known percentage or rate follows are those that the catalogue names.
  private static void countsBehind(
      Indicator known, String column, Ratios ratios, Map<String, String> ids, Set<String> used) {
    Optional<Ratios.Behind> behind =
        known.unit() == Unit.PERCENT ? ratios.percentage(column) : ratios.rate(column);
    behind.ifPresent(counts -> {
      known
          .numerator()
          .filter(id -> !ids.containsKey(counts.numerator()) && used.add(id))
          .ifPresent(id -> ids.put(counts.numerator(), id));
      counts
          .denominator()
          .filter(count -> !ids.containsKey(count))
          .ifPresent(
              count -> known.denominator().filter(used::add).ifPresent(id -> ids.put(count, id)));
    });
  }

  private IndicatorGuess guess(String column, String id, Ratios ratios, Map<String, String> ids) {
    Optional<Ratios.Behind> share =
        ratios.isCount(column) ? Optional.empty() : ratios.percentage(column);
    Optional<Ratios.Behind> behind =
        share.or(() -> RATE.matcher(column).matches() ? ratios.rate(column) : Optional.empty());
    Unit unit = share.isPresent() ? Unit.PERCENT : unit(column, ratios, behind.isPresent());
    boolean hasCounts = unit != Unit.NUMBER;
    return new IndicatorGuess(
        column,
        id,
        false,
        label(column),
        unit,
        ratios.decimalPlaces(column),
        hasCounts ? behind.map(Ratios.Behind::numerator).map(ids::get) : Optional.empty(),
        hasCounts ? behind.flatMap(Ratios.Behind::denominator).map(ids::get) : Optional.empty());
  }

  private Unit unit(String column, Ratios ratios, boolean isOfChildren) {
    String said = Optional.ofNullable(meta.get(column)).map(MetaColumns.Column::unit).orElse("");
    if (said.equals("%") || percentages.contains(column) || PERCENT.matcher(column).matches()) {
      return Unit.PERCENT;
    }
    if (said.startsWith("£") || MONEY.matcher(column).matches()) {
      return Unit.POUNDS;
    }
    if (isOfChildren) {
      return Unit.PER_10000;
    }
    if (RATE.matcher(column).matches()) {
      return PER_1000.matcher(column).matches()
          ? Unit.PER_1000
          : ratios.isWithin(column, 0, 100) ? Unit.PERCENT : Unit.PER_10000;
    }
    if (DAYS.matcher(column).matches()) {
      return Unit.DAYS;
    }
    return ratios.isCount(column) ? Unit.NUMBER : Unit.SCORE;
  }

  private Optional<Indicator> known(String column) {
    return catalogue
        .indicator(id(column))
        .or(() -> Optional.ofNullable(subscribed.get(column)).flatMap(catalogue::indicator))
        .or(() ->
            catalogue.indicators().stream()
                .filter(each -> each.shortTitle().equalsIgnoreCase(label(column)))
                .findFirst());
  }

  private String fresh(String column, Set<String> used) {
    String id = id(column);
    for (int number = 2; catalogue.indicator(id).isPresent() || !used.add(id); number++) {
      id = id(column) + "-" + number;
    }
    return id;
  }

  private String label(String column) {
    return Optional.ofNullable(meta.get(column))
        .map(MetaColumns.Column::label)
        .filter(label -> !label.isBlank())
        .orElseGet(() -> words(column));
  }

  static String id(String column) {
    String id = column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return id.replaceAll("^-+|-+$", "");
  }

  /// `CPP_At31_rate` is "CPP at 31 rate", `pupils_missed` "Pupils missed".
  static String words(String column) {
    String spaced = column.replace('_', ' ').replaceAll("(?<=[a-z]{2})(?=[A-Z0-9])", " ").strip();
    var words = new ArrayList<String>();
    for (String word : spaced.split(" +", -1)) {
      words.add(
          word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
              ? word
              : word.toLowerCase(Locale.ROOT));
    }
    String text = String.join(" ", words);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
