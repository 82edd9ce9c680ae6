package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscrutiny.attack.ObservedFigures.Appearance;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.Figure;

/// Reads sentences, pages and the alternative texts of pictures. A number in a sentence that names
/// a period whose figure is hidden may be that figure, unless a figure that is shown explains it.
final class RunningText {
  private static final Pattern ATTRIBUTES =
      Pattern.compile("(?:alt|content|title|aria-label)=\"([^\"]*)\"");
  private static final Pattern BLOCKS =
      Pattern.compile(
          "</?(?:p|li|tr|h[1-6]|div|dt|dd|title|desc|text|caption|figcaption|section|main|ul|ol)\\b[^>]*>");
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");
  private static final Pattern ENTITIES = Pattern.compile("&#?\\w+;");
  private static final Pattern SCRIPTS =
      Pattern.compile("<(script|style)\\b.*?</\\1>", Pattern.DOTALL);
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;])\\s+|\\n");
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern TIMES =
      Pattern.compile(
          "\\d{1,2} "
              + MONTH
              + "|"
              + MONTH
              + "|\\b(?:19|20)\\d\\d(?:[/-]\\d\\d)?\\b|\\d+[ -](?:month|mnth|week|day|working day|year|period|quarter|hour)\\w*|\\d+% interval|(?:edition|page|item|appendix|section) \\d+");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\w.])\\d[\\d,]*(?:\\.\\d+)?(?!\\w)");

  private static final Pattern LEVEL = Pattern.compile("(?<=: )[^;]*\\d[^;]*");

  private final ObservedFigures observed;
  private final List<ObservedFigure> hidden;
  private final Map<String, Set<BigDecimal>> besides;

  /// By indicator, the levels of its filters that have numbers in their names, such as "5 to 9".
  private final Map<String, List<Pattern>> levels = new HashMap<>();

  /// @param hidden the figures that a text may disclose
  RunningText(ObservedFigures observed, Collection<ObservedFigure> hidden) {
    this(observed, hidden, Map.of());
  }

  /// @param besides by the name of a period, numbers that are known to be others
  RunningText(
      ObservedFigures observed,
      Collection<ObservedFigure> hidden,
      Map<String, Set<BigDecimal>> besides) {
    this.observed = observed;
    this.hidden = List.copyOf(hidden);
    this.besides = besides;
  }

  /// What a reader of a page sees or hears of it, piece by piece.
  ///
  /// @param known what is read elsewhere
  static List<String> ofPage(String html, String known) {
    return ofPage(html).stream()
        .flatMap(SENTENCES::splitAsStream)
        .filter(each -> !plain(known).contains(each))
        .toList();
  }

  private static List<String> ofPage(String html) {
    String plain = SCRIPTS.matcher(html).replaceAll(" ");
    var texts = new ArrayList<String>();
    Matcher attributes = ATTRIBUTES.matcher(plain);
    while (attributes.find()) {
      texts.add(plain(attributes.group(1)));
    }
    BLOCKS
        .splitAsStream(plain)
        .map(table -> plain(TAGS.matcher(table).replaceAll(" ")))
        .forEach(texts::add);
    return texts;
  }

  private static String plain(String html) {
    return ENTITIES
        .matcher(html)
        .replaceAll(" ")
        .replaceAll("['\"&]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /// Notes what the texts disclose.
  ///
  /// @param where they stand, for the report
  /// @param mentions what a sentence has to name besides the period; empty where the whole text is
  ///   about one indicator
  void look(int edition, String where, List<String> texts, List<String> mentions) {
    texts.stream()
        .filter(text -> mentions.isEmpty() || mentions.stream().anyMatch(text::contains))
        .flatMap(SENTENCES::splitAsStream)
        .forEach(sentence ->
            hidden.stream()
                .filter(each -> names(sentence, each))
                .forEach(each -> look(edition, where, sentence, each)));
  }

  private static boolean names(String sentence, ObservedFigure figure) {
    return sentence.contains(figure.row().period().label())
        || sentence.contains(figure.row().period().id());
  }

  private void look(int edition, String where, String sentence, ObservedFigure figure) {
    List<BigDecimal> unexplained =
        numbers(withoutLevels(sentence, figure.figure().indicator())).stream()
            .filter(number -> !isExplained(number, sentence, figure))
            .toList();
    if (unexplained.size() == 1) {
      observed.see(
          figure.figure(),
          new Appearance(edition, where, sentence.strip(), unexplained.getFirst()));
    }
  }

  private String withoutLevels(String sentence, String indicator) {
    String without = sentence;
    for (Pattern level : levels.computeIfAbsent(indicator, this::levelsOf)) {
      without = level.matcher(without).replaceAll("a level");
    }
    return without;
  }

  /// The longest first: "16 to 17" before "16". "3.5 to 9.6" is no "5 to 9".
  private List<Pattern> levelsOf(String indicator) {
    return observed.ofIndicator(indicator).stream()
        .map(each -> each.figure().filters())
        .distinct()
        .flatMap(filters -> LEVEL.matcher(filters).results())
        .map(found -> plain(found.group()))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(level -> Pattern.compile("(?<![\\w.])" + Pattern.quote(level) + "(?![.]?\\w)"))
        .toList();
  }

  static List<BigDecimal> numbers(String sentence) {
    var numbers = new ArrayList<BigDecimal>();
    Matcher matcher = NUMBERS.matcher(TIMES.matcher(sentence).replaceAll("a time"));
    while (matcher.find()) {
      numbers.add(new BigDecimal(matcher.group().replace(",", "")));
    }
    return numbers;
  }

  /// A number that another area has at the time, or that the area had at another time that the
  /// sentence names, or that was calculated for the time.
  private boolean isExplained(BigDecimal number, String sentence, ObservedFigure figure) {
    Figure of = figure.figure();
    boolean shown =
        observed.ofIndicator(of.indicator()).stream()
            .filter(each -> names(sentence, each) && !each.figure().equals(of))
            .flatMap(each -> each.shown().stream())
            .anyMatch(value -> value.compareTo(number) == 0);
    return shown
        || isBesides(number, sentence)
        || observed.calculations().stream()
            .map(ObservedFigures.Calculated::row)
            .filter(row -> row.figure().indicator().equals(of.indicator()))
            .flatMap(row -> row.value().stream())
            .map(BigDecimal::abs)
            .anyMatch(value -> value.compareTo(number) == 0);
  }

  private boolean isBesides(BigDecimal number, String sentence) {
    BigDecimal plain = number.stripTrailingZeros();
    return besides.entrySet().stream()
        .anyMatch(each -> each.getValue().contains(plain) && sentence.contains(each.getKey()));
  }

  /// The last number that was shown for a count that is hidden now, and where it was shown.
  static Optional<InferenceRule> shownBefore(ObservedFigure figure) {
    if (!figure.isHidden()
        || !figure.isOurs()
        || !figure.row().isCount()
        || figure.sightings().isEmpty()) {
      return Optional.empty();
    }
    Appearance last = figure.sightings().getLast();
    return last.value().signum() < 0 || last.value().stripTrailingZeros().scale() > 0
        ? Optional.empty()
        : Optional.of(
            new InferenceRule(
                    InferenceRule.Kind.SHOWN_ELSEWHERE,
                    last.says(figure.figure()),
                    1,
                    List.of(
                        CountConstraint.WeightedSum.known(
                            figure.figure().name(), last.value().longValue())))
                .redactedTo(last.redacted(figure.figure())));
  }
}
