package org.openscrutiny.opendata.checks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.DeclaredRelations.RoundedTo;
import org.openscrutiny.domain.EmptyText;
import org.openscrutiny.domain.LimitColumn;
import org.openscrutiny.domain.PublicationSchedule;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.ReleaseDescription.SuppressedByHand;
import org.openscrutiny.domain.ReleaseDescription.Target;

/// Stage 3: whether the files, columns and indicators that `release.json` names exist.
public record DescriptionChecks(
    ReleaseDescription description, Catalogue catalogue, Findings findings) {
  static final Check DESCRIPTION_INDICATOR = Check.of("description-indicator");
  static final Check DESCRIPTION_COLUMN = Check.of("description-column");
  static final Check DESCRIPTION_FILE = Check.of("description-file");
  static final Check DESCRIPTION_TARGET = Check.of("description-target");
  static final Check DESCRIPTION_DATES = Check.of("description-dates");
  static final Check DESCRIPTION_TEXT = Check.of("description-text");
  static final Check DESCRIPTION_SUPPRESS = Check.of("description-suppress");

  /// @param headers the columns of all data files
  /// @param indicators the ids for which the release has figures
  public void check(Set<String> headers, Set<String> indicators) {
    Set<String> data =
        description.contents().files().stream().map(DataFile::data).collect(Collectors.toSet());
    for (Footnote footnote : description.annotations().footnotes()) {
      checkIndicators("footnotes", footnote.indicators());
      footnote.files().stream()
          .filter(file -> !data.contains(file))
          .forEach(file -> add(DESCRIPTION_FILE, "footnotes", file));
    }
    checkIndicators(
        "revisions",
        description.annotations().revisions().stream().map(Revision::indicator).toList());
    checkIndicators(
        "suppress",
        description.disclosure().byHand().stream().map(SuppressedByHand::indicator).toList());
    checkIndicators(
        "roundedTo",
        description.disclosure().relations().roundedTo().stream()
            .map(RoundedTo::indicator)
            .toList());
    checkIndicators(
        "columns",
        description.contents().columns().values().stream()
            .map(LimitColumn::indicatorOf)
            .distinct()
            .toList());
    description.contents().columns().keySet().stream()
        .sorted()
        .filter(column -> !exists(column, headers))
        .forEach(column -> add(DESCRIPTION_COLUMN, "columns", column));
    List<String> targets =
        description.annotations().targets().stream().map(Target::indicator).toList();
    checkIndicators("targets", targets);
    targets.stream()
        .filter(target -> !indicators.contains(target))
        .forEach(target -> add(DESCRIPTION_TARGET, "targets", target));
    DescriptionTexts.of(description).stream()
        .filter(text -> EmptyText.is(text.text()))
        .forEach(text -> add(DESCRIPTION_TEXT, text.place(), text.text()));
  }

  /// A release can't be shown before it is published, and the next one comes after it.
  public void checkDates() {
    PublicationSchedule schedule = description.schedule();
    if (schedule.publishedOn().isAfter(schedule.publishAt().toLocalDate())) {
      String found = schedule.publishedOn() + " is after publishAt, " + schedule.publishAt();
      add(DESCRIPTION_DATES, "publishedOn", found);
    }
    schedule
        .nextDue()
        .filter(due -> !due.isAfter(schedule.publishedOn()))
        .ifPresent(due ->
            add(
                DESCRIPTION_DATES,
                "nextDue",
                due + " is not after publishedOn, " + schedule.publishedOn()));
  }

  /// A figure that is suppressed by hand has to exist: a mistyped one would be shown.
  public void checkSuppressedByHand(List<ScreenedFile> files) {
    for (SuppressedByHand each : description.disclosure().byHand()) {
      Set<String> periods =
          files.stream()
              .flatMap(file -> file.periods(each.indicator(), each.area()))
              .collect(Collectors.toSet());
      String series = each.indicator() + ", " + each.area();
      if (periods.isEmpty()) {
        add(DESCRIPTION_SUPPRESS, "suppress", series);
      } else {
        each.periods().stream()
            .filter(period -> !periods.contains(period))
            .forEach(period -> add(DESCRIPTION_SUPPRESS, "suppress", series + ", " + period));
      }
    }
  }

  private static boolean exists(String column, Set<String> headers) {
    return ConditionalColumn.parse(column)
        .map(rows -> headers.contains(rows.column()) && headers.contains(rows.filter()))
        .orElseGet(() -> headers.contains(column));
  }

  private void checkIndicators(String field, List<String> ids) {
    ids.stream()
        .filter(id -> catalogue.indicator(id).isEmpty())
        .forEach(id -> add(DESCRIPTION_INDICATOR, field, id));
  }

  private void add(Check check, String field, String found) {
    findings.add(check, FileChecks.DESCRIPTION, 0, field, found);
  }
}
