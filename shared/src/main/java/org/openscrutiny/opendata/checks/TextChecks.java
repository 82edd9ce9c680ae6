package org.openscrutiny.opendata.checks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.Value;
import org.openscrutiny.opendata.checks.DescriptionTexts.Text;

/// Stage 12, after disclosure control: whether a text that readers see gives a suppressed figure.
///
/// A number in a text counts as a suppressed figure if it equals one and no figure that is shown. A
/// small number of people counts even if some shown figure equals it. The reason of a revision may
/// give the former value of a suppressed figure, so it has no small number at all.
public final class TextChecks {
  static final Check TEXT_FIGURE = Check.of("text-figure");

  private final Map<String, Set<BigDecimal>> suppressed = new HashMap<>();
  private final Map<String, Set<BigDecimal>> shown = new HashMap<>();
  private final BigDecimal threshold;

  private TextChecks(Figures given, Figures cleared, int threshold) {
    this.threshold = BigDecimal.valueOf(threshold);
    var before = new HashMap<Name, BigDecimal>();
    each(given, (name, value) -> value.figure().ifPresent(figure -> before.put(name, figure)));
    each(
        cleared,
        (name, value) -> {
          BigDecimal figure = before.remove(name);
          if (value instanceof Value.Suppressed) {
            suppress(name, Optional.ofNullable(figure));
          } else {
            value
                .figure()
                .map(NumbersInText::normal)
                .ifPresent(printed ->
                    shown.computeIfAbsent(name.indicator(), key -> new HashSet<>()).add(printed));
          }
        });
    // What is left was recoded: months that are added up, levels that are merged.
    before.forEach((name, figure) -> suppress(name, Optional.of(figure)));
  }

  private void suppress(Name name, Optional<BigDecimal> figure) {
    Set<BigDecimal> figures = suppressed.computeIfAbsent(name.indicator(), key -> new HashSet<>());
    figure.map(NumbersInText::normal).ifPresent(figures::add);
  }

  /// @param indicator that the figure is of
  /// @param id names the figure among all of a release
  private record Name(String indicator, String id) {
    static Name of(String kind, Cell cell) {
      return new Name(cell.indicator(), kind + cell.name());
    }
  }

  /// The texts that give a suppressed figure. The findings quote nothing.
  ///
  /// @param given the figures of the release as they came
  /// @param cleared the same after disclosure control
  /// @param threshold counts from 1 to this are small
  public static List<Finding> run(
      ReleaseDescription description, Figures given, Figures cleared, int threshold) {
    var checks = new TextChecks(given, cleared, threshold);
    var findings = new Findings();
    DescriptionTexts.of(description).stream()
        .filter(checks::givesSuppressedFigure)
        .forEach(text -> findings.add(TEXT_FIGURE, FileChecks.DESCRIPTION, 0, text.place(), ""));
    return findings.report();
  }

  private boolean givesSuppressedFigure(Text text) {
    NumbersInText numbers = NumbersInText.of(text.text());
    Predicate<BigDecimal> isKnown =
        number ->
            text.known().contains(number)
                || shown.values().stream().anyMatch(figures -> figures.contains(number));
    Predicate<BigDecimal> isHidden =
        number -> suppressed.values().stream().anyMatch(figures -> figures.contains(number));
    return numbers.all().stream().anyMatch(isHidden.and(isKnown.negate()))
        || numbers.people().stream().filter(this::isSmall).anyMatch(isHidden)
        || (text.isReason() && mayGiveFormerFigure(text, numbers));
  }

  /// Whether the reason of a revision has a small number, and some figure of the indicator is
  /// suppressed.
  private boolean mayGiveFormerFigure(Text text, NumbersInText numbers) {
    return text.indicators().stream()
        .filter(suppressed::containsKey)
        .map(indicator -> shown.getOrDefault(indicator, Set.of()))
        .anyMatch(known ->
            Stream.concat(numbers.all().stream(), numbers.words().stream())
                .anyMatch(number -> isSmall(number) && !known.contains(number)));
  }

  private boolean isSmall(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(threshold) <= 0;
  }

  private static void each(Figures figures, BiConsumer<Name, Value> consumer) {
    figures
        .series()
        .forEach(file ->
            file.series()
                .observations()
                .forEach(observation ->
                    consumer.accept(
                        Name.of("", Cell.of(file.series().key(), observation.period())),
                        observation.value())));
    figures
        .calculations()
        .forEach(each ->
            consumer.accept(
                Name.of(each.file() + each.kind(), Cell.of(each.key(), each.period())),
                each.value()));
    figures
        .repeats()
        .forEach(each ->
            consumer.accept(
                Name.of(each.file() + each.table(), Cell.of(each.key(), each.period())),
                each.value()));
  }
}
