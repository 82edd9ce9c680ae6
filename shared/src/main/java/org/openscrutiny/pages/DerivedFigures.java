package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.comparison.Attendance;
import org.openscrutiny.comparison.Disagreement;
import org.openscrutiny.comparison.DisagreementCause;
import org.openscrutiny.comparison.PrintedResult;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;

/// Works out attendance figures from the counts of the same dataset, and finds printed ones that
/// don't follow from them. The catalogue's ids name the counts; where one is not there, nothing is
/// worked out.
///
/// @param index all series of the edition
record DerivedFigures(SeriesIndex index) {

  List<Disagreement> differing(Line line) {
    var differing = new ArrayList<Disagreement>();
    for (Observation each : line.series().observations()) {
      Optional<BigDecimal> derived = derived(line, each.period());
      Optional<BigDecimal> printed = each.value().figure();
      if (derived.isPresent()
          && printed.isPresent()
          && derived.get().compareTo(printed.get()) != 0) {
        differing.add(
            new Disagreement(
                PrintedResult.FROM_COUNTS,
                each.period(),
                printed.get(),
                derived.get(),
                DisagreementCause.Known.OTHER_COUNTS,
                Disagreement.Rule.FROM_COUNTS));
      }
    }
    return differing;
  }

  private Optional<BigDecimal> derived(Line line, Period period) {
    return switch (line.series().key().indicator()) {
      case "overall-absence" -> percentage(line, period, "sessions-missed", "sessions-possible");
      case "persistent-absence" ->
          percentage(line, period, "persistent-absence-enrolments", "absence-enrolments");
      case "severe-absence" ->
          percentage(line, period, "severe-absence-enrolments", "absence-enrolments");
      case "overall-absence-without-persistent" -> without(line, period, "persistent-absence");
      case "overall-absence-without-severe" -> without(line, period, "severe-absence");
      case "average-sessions-missed" ->
          each(line, period, count(line, "sessions-missed", period), "absence-enrolments");
      case "severe-absence-average-sessions" ->
          each(line, period, missed(line, "severe-absence", period), "severe-absence-enrolments");
      default -> Optional.empty();
    };
  }

  private Optional<BigDecimal> percentage(Line line, Period period, String part, String whole) {
    return count(line, part, period)
        .flatMap(missed ->
            count(line, whole, period).map(possible -> Attendance.percentage(missed, possible)));
  }

  private Optional<BigDecimal> without(Line line, Period period, String who) {
    Optional<Long> missed = count(line, "sessions-missed", period);
    Optional<Long> possible = count(line, "sessions-possible", period);
    Optional<Long> theirs = missed(line, who, period);
    Optional<Long> possibleForThem = count(line, who + "-sessions-possible", period);
    return missed.flatMap(all ->
        possible.flatMap(of ->
            theirs.flatMap(some ->
                possibleForThem.map(
                    ofThem -> Attendance.percentageWithout(all, of, some, ofThem)))));
  }

  private Optional<BigDecimal> each(
      Line line, Period period, Optional<Long> missed, String enrolments) {
    return missed.flatMap(sessions ->
        count(line, enrolments, period).map(pupils -> Attendance.sessionsEach(sessions, pupils)));
  }

  /// With leave and without.
  private Optional<Long> missed(Line line, String who, Period period) {
    return count(line, who + "-authorised-sessions", period)
        .flatMap(with ->
            count(line, who + "-unauthorised-sessions", period).map(without -> with + without));
  }

  /// Of something, so never 0.
  private Optional<Long> count(Line line, String indicator, Period period) {
    return index.lines(indicator, line.series().key().area().code()).stream()
        .filter(each -> each.dataset().equals(line.dataset()))
        .filter(each -> each.frequency() == line.frequency())
        .filter(each -> line.sameCut(each))
        .flatMap(each -> each.series().at(period).stream())
        .flatMap(value -> value.figure().stream())
        .filter(figure -> figure.stripTrailingZeros().scale() <= 0 && figure.signum() > 0)
        .map(BigDecimal::longValueExact)
        .findFirst();
  }
}
