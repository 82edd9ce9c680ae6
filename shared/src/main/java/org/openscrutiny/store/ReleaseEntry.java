package org.openscrutiny.store;

import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.SeriesKey;

/// One entry of a release and its place among those of its kind, so that the figures come back in
/// the order in which they were given.
sealed interface ReleaseEntry {
  SeriesKey key();

  record OfSeries(int place, FileSeries series) implements ReleaseEntry {
    @Override
    public SeriesKey key() {
      return series.series().key();
    }
  }

  record OfCalculation(int place, Calculation calculation) implements ReleaseEntry {
    @Override
    public SeriesKey key() {
      return calculation.key();
    }
  }

  record OfRepeat(int place, Repeat repeat) implements ReleaseEntry {
    @Override
    public SeriesKey key() {
      return repeat.key();
    }
  }
}
