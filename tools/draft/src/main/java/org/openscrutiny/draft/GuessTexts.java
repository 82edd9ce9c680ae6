package org.openscrutiny.draft;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says every guess of a draft in a sentence that names where to correct it.
///
/// @param dayIsGuessed whether nobody said when the figures were published
/// @param ends the month with which a reporting year ends; empty if there is none
record GuessTexts(
    Publisher publisher,
    String topic,
    boolean dayIsGuessed,
    Optional<Month> ends,
    ColumnRoles roles) {

  List<String> of(List<IndicatorGuess> guesses, ReleaseDraft release) {
    var texts = new ArrayList<String>();
    texts.add(
        "publisher, source, status, coverage: the figures are those of %s (%s)"
            .formatted(publisher.name(), publisher.status()));
    texts.add("title: \"%s\"".formatted(release.title()));
    if (dayIsGuessed) {
      texts.add("publishedOn, publishAt: %s, the day of this draft".formatted(release.published()));
    }
    texts.add(
        publisher.isOfficial()
            ? "policy: as-published, since the publisher has suppressed what it does not show"
            : "policy: protect, so that small numbers are suppressed here");
    ends.ifPresent(month ->
        texts.add(
            month == Month.MARCH
                ? "time_period: a reporting year ends on 31 March, and is written as that financial"
                    + " year"
                : "reportingYearEnds: " + Draft.lastDay(month)));
    roles
        .filters()
        .forEach((filter, first) ->
            texts.add(
                "%s is a filter%s; \"%s\" is shown first"
                    .formatted(
                        filter,
                        roles.groupOf(filter).map(group -> ", grouped by " + group).orElse(""),
                        first)));
    guesses.forEach(guess -> texts.add(guess.isKnown() ? known(guess) : fresh(guess)));
    return texts;
  }

  private static String known(IndicatorGuess guess) {
    return "%s is the indicator %s of the catalogue".formatted(guess.column(), guess.id());
  }

  private String fresh(IndicatorGuess guess) {
    String behind =
        guess
            .numerator()
            .map(above ->
                guess
                    .denominator()
                    .map(below -> ", %s of %s".formatted(above, below))
                    .orElse(", whose count is " + above))
            .orElse("");
    return "%s is a new indicator, %s, in %s%s, %s: correct title, definition, population, says and polarity in catalogue/%s.json"
        .formatted(
            guess.column(),
            guess.id(),
            guess.isCount() ? "children" : guess.unit().id(),
            behind,
            CatalogueDraft.isAtEnd(guess) ? "at the end of a period" : "during a period",
            topic);
  }
}
