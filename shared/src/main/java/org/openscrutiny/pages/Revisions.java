package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Value;

/// Finds the values that a dataset has revised since its release before.
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
  private final SeriesIndex now;
  private final SeriesIndex before;

  /// @param releases those of the edition, by dataset
  /// @param now the edition's series
  /// @param before the series of the edition before, of the datasets that changed
  public Revisions(
      int edition, Map<String, ReleaseFigures> releases, SeriesIndex now, SeriesIndex before) {
    this.edition = edition;
    this.releases = releases;
    this.now = now;
    this.before = before;
  }

  /// The revisions that this edition brings to an indicator of an area.
  public List<RevisedValue> found(String indicator, Area area) {
    List<Line> lines = now.lines(indicator, area.code());
    var found = new ArrayList<RevisedValue>();
    for (Line old : before.lines(indicator, area.code())) {
      lines.stream()
          .filter(line -> line.id().equals(old.id()))
          .forEach(line -> found.addAll(differences(indicator, old, line)));
    }
    found.sort(NEWEST_FIRST);
    return found;
  }

  /// These and the earlier ones, the newest first, without the values that are suppressed by now.
  public List<RevisedValue> withEarlier(
      List<RevisedValue> found, List<RevisedValue> earlier, String indicator, String area) {
    return Stream.concat(found.stream(), earlier.stream())
        .map(revision -> withoutHidden(revision, indicator, area))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private List<RevisedValue> differences(String indicator, Line old, Line line) {
    var differences = new ArrayList<RevisedValue>();
    for (Observation was : old.series().observations()) {
      Optional<Value> is = line.series().at(was.period()).filter(to -> !same(was.value(), to));
      is.ifPresent(to ->
          differences.add(
              new RevisedValue(
                  line.id(),
                  was.period().id(),
                  was.period().label(),
                  was.value(),
                  to,
                  edition,
                  why(line.dataset(), indicator, was.period().id()))));
    }
    return differences.stream()
        .map(each -> each.to() instanceof Value.Suppressed ? each.hidden() : each)
        .toList();
  }

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
    return Stream.ofNullable(releases.get(dataset))
        .flatMap(each -> each.release().description().annotations().revisions().stream())
        .filter(each -> each.indicator().equals(indicator) && each.period().equals(period))
        .map(each -> each.why())
        .findFirst()
        .orElse(NO_REASON);
  }
}
