package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.ReleaseFigures;

/// Every figure of a page is one that was published, or follows from two of them by subtraction, or
/// is the result of a rule that has tests of its own.
class FiguresOnPagesTest {
  private static final Pattern NUMBER = Pattern.compile("−?[0-9][0-9,]*(\\.[0-9]+)?");

  /// Results of rules, and how many periods went into them.
  private static final Set<String> WORKED_OUT =
      Set.of(
          "percent",
          "mean",
          "max",
          "months",
          "interval",
          "need",
          "points",
          "chiSquare",
          "years",
          "place",
          "of",
          "printed",
          "ours");

  private final Set<BigDecimal> inputs = new HashSet<>();

  @Test
  void everyFigureIsAnInputOrADifferenceOfTwo() {
    var releases =
        List.of(
            CouncilPaperReleases.monthly(),
            CouncilPaperReleases.cleared(),
            SchoolPaperReleases.outcomes(),
            SchoolPaperReleases.keyStage2());
    var portal = new EditionSequence();
    portal.publish(releases.toArray(ReleaseFigures[]::new));
    releases.forEach(this::collect);
    var names =
        List.of(
            "looked-after-children-rate",
            "looked-after-children",
            "re-referrals-within-12-months",
            "contacts",
            "sexual-exploitation-referrals",
            "ks1-maths-expected",
            "ks2-rwm-expected");
    for (String name : names) {
      JsonNode page = portal.json("indicators/" + name + "/areas/E06000045");
      assertThat(page.get("series")).as(name).isNotEmpty();
      check(name, page.get("series"));
      page.get("sentences").forEach(sentence -> checkSentence(sentence.textValue()));
    }
  }

  private void collect(ReleaseFigures release) {
    release
        .figures()
        .series()
        .forEach(each ->
            each.series()
                .observations()
                .forEach(observation -> observation.value().figure().ifPresent(inputs::add)));
    release.figures().calculations().forEach(each -> each.value().figure().ifPresent(inputs::add));
    release
        .release()
        .description()
        .annotations()
        .targets()
        .forEach(target -> inputs.add(target.value()));
  }

  private void check(String path, JsonNode node) {
    if (node.isArray()) {
      node.forEach(each -> check(path, each));
    }
    node.properties()
        .forEach(field -> {
          String name = field.getKey();
          JsonNode value = field.getValue();
          if (WORKED_OUT.contains(name) && !(name.equals("points") && value.isArray())) {
            assertThat(value.isContainerNode() && !value.isArray()).as(name).isFalse();
          } else if (!value.isNumber()) {
            check(path + "/" + name, value);
          } else if (Set.of("gap", "by").contains(name)) {
            assertThat(isDifference(value.decimalValue())).as(path + "/" + name).isTrue();
          } else {
            assertThat(name).isIn("value", "from");
            assertThat(isInput(value.decimalValue())).as(path + " " + value).isTrue();
          }
        });
  }

  /// Leaves out the numbers of periods, of the unit and of the measure's name.
  private void checkSentence(String sentence) {
    String figures =
        sentence.replaceAll(
            "20[0-9]{2}/[0-9]{2}|[A-Z][a-z]+ 20[0-9]{2}|for every 10,000|12 months", "");
    Matcher matcher = NUMBER.matcher(figures);
    while (matcher.find()) {
      var number = new BigDecimal(matcher.group().replace(",", "").replace('−', '-'));
      assertThat(isInput(number) || isDifference(number)).as(sentence).isTrue();
    }
  }

  private boolean isInput(BigDecimal number) {
    return inputs.stream().anyMatch(input -> input.compareTo(number) == 0);
  }

  private boolean isDifference(BigDecimal number) {
    return inputs.stream().anyMatch(input -> isInput(input.subtract(number)));
  }
}
