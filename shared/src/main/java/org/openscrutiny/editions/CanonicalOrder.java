package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.SeriesKey;

/// The order of a release's figures in all outputs. A publisher may sort a table by its figures.
/// The place of a suppressed figure then discloses its bounds: between 7 and 4, it is 5 or 6.
/// Everything in a protected release is therefore sorted by name.
final class CanonicalOrder {
  private static final Comparator<SeriesKey> BY_NAME =
      Comparator.comparing(SeriesKey::indicator)
          .thenComparing(key -> key.area().level())
          .thenComparing(key -> key.area().code())
          .thenComparing(key -> key.filters().levels().toString())
          .thenComparing(SeriesKey::frequency);

  private final Map<String, Integer> places = new HashMap<>();

  private CanonicalOrder(ReleaseDescription description) {
    for (DataFile file : description.contents().files()) {
      places.putIfAbsent(file.data(), places.size());
    }
  }

  static Figures of(ReleaseDescription description, Figures figures) {
    return switch (description.disclosure().policy()) {
      case AS_PUBLISHED -> figures;
      case PROTECT, COARSEN -> new CanonicalOrder(description).ordered(figures);
    };
  }

  private Figures ordered(Figures figures) {
    return figures.with(
        sorted(figures.series(), by(FileSeries::file, each -> each.series().key())),
        sorted(
            figures.calculations(),
            by(Calculation::file, Calculation::key)
                .thenComparing(each -> each.kind().text())
                .thenComparing(Calculation::period)),
        sorted(
            figures.repeats(),
            by(Repeat::file, Repeat::key)
                .thenComparing(Repeat::table)
                .thenComparing(Repeat::period)));
  }

  /// The order of the files is kept, because the first of two that overlap counts.
  private <T> Comparator<T> by(Function<T, String> file, Function<T, SeriesKey> key) {
    return Comparator.<T, Integer>comparing(
            each -> places.getOrDefault(file.apply(each), places.size()))
        .thenComparing(key, BY_NAME);
  }

  private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
    var sorted = new ArrayList<>(all);
    sorted.sort(order);
    return sorted;
  }
}
