package org.openscrutiny.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.Release;
import org.openscrutiny.pages.IndicatorPage;
import org.openscrutiny.pages.Line;
import org.openscrutiny.pages.Withdrawal;
import org.openscrutiny.pages.WithdrawnPage;

/// What an edition has nothing of any more: the datasets that the edition before had, each with the
/// reason that an officer gave.
///
/// @param pages by dataset
record Withdrawals(Map<String, WithdrawnPage> pages) {
  private static final String NO_REASON = "No reason was given.";

  static Withdrawals of(Compilation compilation) {
    LocalDate on = LondonTime.of(compilation.edition().publishedAt()).toLocalDate();
    int last = compilation.edition().number() - 1;
    var pages = new TreeMap<String, WithdrawnPage>();
    compilation
        .before()
        .forEach((dataset, was) -> {
          if (!compilation.now().containsKey(dataset)) {
            Release release = was.release();
            String reason = compilation.edition().reasons().getOrDefault(dataset, NO_REASON);
            pages.put(
                dataset,
                new WithdrawnPage(
                    dataset, release.description().title(), new Withdrawal(on, reason, last)));
          }
        });
    return new Withdrawals(pages);
  }

  /// A page that has no figures any more says why.
  ///
  /// @param before the lines that it had in the edition before
  IndicatorPage onPage(IndicatorPage page, List<Line> before) {
    Optional<Withdrawal> withdrawal =
        before.stream()
            .map(line -> pages.get(line.dataset()))
            .filter(Objects::nonNull)
            .map(WithdrawnPage::withdrawal)
            .findFirst();
    return page.series().isEmpty() ? withdrawal.map(page::withdrawn).orElse(page) : page;
  }
}
