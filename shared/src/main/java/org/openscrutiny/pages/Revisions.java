package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.EmptyText;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Value;

/// Finds the values that a dataset has revised or withdrawn since its release before.
///
/// A value that was hidden, or is hidden now, is not disclosed: its revision stays in the list and
/// loses both figures. The same holds for revisions of earlier editions.
public final class Revisions {
  private static final String NO_REASON = "The publisher gave no reason.";
  private static final Comparator<RevisedValue> NEWEST_FIRST =
      Comparator.comparingInt(RevisedValue::edition)
          .thenComparing(RevisedValue::period)
          .reversed()
          .thenComparing(RevisedValue::series);

  private final int edition;
  private final Map<String, ReleaseFigures> releases;
  private final Map<String, String> reasons;
  private final SeriesIndex now;
  private final SeriesIndex before;

  /// @param releases those of the edition, by dataset
  /// @param reasons why a dataset was withdrawn, by dataset
  /// @param now the edition's series
  /// @param before the series of the edition before, of the datasets that changed
  public Revisions(
      int edition,
      Map<String, ReleaseFigures> releases,
      Map<String, String> reasons,
      SeriesIndex now,
      SeriesIndex before) {
    this.edition = edition;
    this.releases = releases;
    this.reasons = reasons;
    this.now = now;
    this.before = before;
  }

  /// The revisions that this edition brings to an indicator of an area.
  public List<RevisedValue> found(String indicator, Area area) {
    List<Line> lines = now.lines(indicator, area.code());
    var found = new ArrayList<RevisedValue>();
    for (Line old : before.lines(indicator, area.code())) {
      found.addAll(differences(indicator, old, successors(old, lines)));
    }
    found.sort(NEWEST_FIRST);
    return found;
  }

  /// How many figures of a dataset stand where its release before had no cell.
  public int newCells(String dataset, String indicator, Area area) {
    List<Line> lines = now.lines(indicator, area.code());
    List<Line> olds = before.lines(indicator, area.code());
    return (int)
        lines.stream()
            .filter(line -> line.dataset().equals(dataset))
            .mapToLong(line -> newCells(line, lines, olds))
            .sum();
  }

  private static long newCells(Line line, List<Line> lines, List<Line> olds) {
    Set<List<LocalDate>> known =
        olds.stream()
            .filter(old -> successors(old, lines).contains(line))
            .flatMap(old -> old.series().observations().stream())
            .map(Revisions::time)
            .collect(Collectors.toSet());
    return line.series().observations().stream()
        .filter(each -> each.value() instanceof Value.Figure && !known.contains(time(each)))
        .count();
  }

  private static List<LocalDate> time(Observation observation) {
    return List.of(observation.period().start(), observation.period().end());
  }

  /// These and the earlier ones, the newest first, without the values that are suppressed by now.
  public List<RevisedValue> withEarlier(
      List<RevisedValue> found, List<RevisedValue> earlier, String indicator, String area) {
    return Stream.concat(found.stream(), earlier.stream())
        .map(revision -> withoutHidden(revision, indicator, area))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /// The lines that go on where a line of the edition before stood. Its id may have changed, if the
  /// release has its figures in other files now.
  private static List<Line> successors(Line old, List<Line> lines) {
    List<Line> same = lines.stream().filter(line -> line.id().equals(old.id())).toList();
    return same.isEmpty()
        ? lines.stream()
            .filter(line -> line.dataset().equals(old.dataset()))
            .filter(line -> line.frequency() == old.frequency() && line.sameCut(old))
            .toList()
        : same;
  }

  private List<RevisedValue> differences(String indicator, Line old, List<Line> lines) {
    String series = lines.isEmpty() ? old.id() : lines.getFirst().id();
    var differences = new ArrayList<RevisedValue>();
    for (Observation was : old.series().observations()) {
      now(was, lines)
          .filter(to -> !same(was.value(), to))
          .map(to ->
              new RevisedValue(
                  series,
                  was.period().id(),
                  was.period().label(),
                  was.value(),
                  to,
                  edition,
                  why(old.dataset(), indicator, was.period().id())))
          .map(each -> isHidden(each, old.dataset()) ? each.hidden() : each)
          .ifPresent(differences::add);
    }
    return differences;
  }

  /// The present value for the time of an earlier one. A figure that is gone is withdrawn, and the
  /// source gives no figure there any more; of another value nothing is left to say.
  private static Optional<Value> now(Observation was, List<Line> lines) {
    Optional<Value> there =
        lines.stream()
            .flatMap(line -> line.series().observations().stream())
            .filter(each -> time(each).equals(time(was)))
            .map(Observation::value)
            .findFirst();
    return there.isPresent() || !(was.value() instanceof Value.Figure)
        ? there
        : Optional.of(new Value.NotApplicable());
  }

  /// Whether disclosure control may be why a value is not what it was: it is suppressed, or its
  /// period or level has been recoded.
  private boolean isHidden(RevisedValue revision, String dataset) {
    return revision.to() instanceof Value.Suppressed
        || (revision.kind() == RevisedValue.Kind.WITHDRAWN
            && Optional.ofNullable(releases.get(dataset))
                .map(each -> each.release().description().disclosure().policy())
                .filter(policy -> policy == Policy.COARSEN)
                .isPresent());
  }

  /// A revision without its figures if it is suppressed by now.
  public DatasetPage.DatasetRevision withoutHidden(DatasetPage.DatasetRevision revised) {
    return new DatasetPage.DatasetRevision(
        revised.indicator(),
        revised.area(),
        withoutHidden(revised.revision(), revised.indicator(), revised.area()));
  }

  private RevisedValue withoutHidden(RevisedValue revision, String indicator, String area) {
    return hides(now.lines(indicator, area), revision) ? revision.hidden() : revision;
  }

  private static boolean hides(List<Line> lines, RevisedValue revision) {
    return lines.stream()
        .filter(line -> line.id().equals(revision.series()))
        .flatMap(line -> line.series().observations().stream())
        .anyMatch(each ->
            each.period().id().equals(revision.period())
                && each.value() instanceof Value.Suppressed);
  }

  /// 63.90 and 63.9 are the same figure.
  private static boolean same(Value one, Value other) {
    if (one instanceof Value.Figure(BigDecimal was)
        && other instanceof Value.Figure(BigDecimal is)) {
      return was.compareTo(is) == 0;
    }
    return one.equals(other);
  }

  private String why(String dataset, String indicator, String period) {
    if (!releases.containsKey(dataset)) {
      return reasons.getOrDefault(dataset, NO_REASON);
    }
    return Stream.ofNullable(releases.get(dataset))
        .flatMap(each -> each.release().description().annotations().revisions().stream())
        .filter(each -> each.indicator().equals(indicator) && each.period().equals(period))
        .map(each -> each.why())
        .filter(why -> !EmptyText.is(why))
        .findFirst()
        .orElse(NO_REASON);
  }
}
