package org.openscrutiny.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileRows;
import org.openscrutiny.domain.SeriesKey;

/// Packs the figures of a release into one item for each indicator and area, and unpacks them. The
/// price of a release is so counted in tables and areas, and no longer in figures.
final class FigurePacking {
  /// An item may hold 409,600 bytes, its key and attribute names included.
  static final int MOST_BYTES = 405_000;

  private FigurePacking() {}

  /// What goes where: an indicator and the code of an area.
  private record Place(String indicator, String area) {
    static Place of(SeriesKey key) {
      return new Place(key.indicator(), key.area().code());
    }
  }

  private record Placed<T>(int place, T entry) {}

  static List<BytesItem> pack(String release, Figures figures) {
    var packs = new LinkedHashMap<Place, Pack>();
    for (int place = 0; place < figures.series().size(); place++) {
      var given = figures.series().get(place);
      pack(packs, given.series().key()).series().add(Pack.pack(place, given));
    }
    for (int place = 0; place < figures.calculations().size(); place++) {
      var given = figures.calculations().get(place);
      pack(packs, given.key()).calculations().add(Pack.pack(place, given));
    }
    for (int place = 0; place < figures.repeats().size(); place++) {
      var given = figures.repeats().get(place);
      pack(packs, given.key()).repeats().add(Pack.pack(place, given));
    }
    return packs.entrySet().stream()
        .map(each -> item(release, each.getKey(), each.getValue()))
        .toList();
  }

  static Figures unpack(Collection<BytesItem> items, List<FileRows> files) {
    List<Pack> packs =
        items.stream().map(item -> StoredJson.gunzip(item.body(), Pack.class)).toList();
    return new Figures(
        inOrder(packs, Pack::series, Pack.PackedSeries::place, Pack::series),
        inOrder(packs, Pack::calculations, Pack.PackedValue::place, Pack::calculation),
        inOrder(packs, Pack::repeats, Pack.PackedValue::place, Pack::repeat),
        files);
  }

  /// How a pack makes a figure of what it holds.
  private interface Unpacking<P, T> {
    T unpack(Pack pack, P packed);
  }

  private static <P, T> List<T> inOrder(
      List<Pack> packs,
      Function<Pack, List<P>> entries,
      Function<P, Integer> place,
      Unpacking<P, T> unpacking) {
    var placed = new ArrayList<Placed<T>>();
    for (Pack pack : packs) {
      for (P entry : entries.apply(pack)) {
        placed.add(new Placed<>(place.apply(entry), unpacking.unpack(pack, entry)));
      }
    }
    placed.sort(Comparator.comparingInt(Placed::place));
    return placed.stream().map(Placed::entry).toList();
  }

  private static Pack pack(Map<Place, Pack> packs, SeriesKey key) {
    return packs.computeIfAbsent(
        Place.of(key),
        place ->
            new Pack(place.indicator(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }

  private static BytesItem item(String release, Place place, Pack pack) {
    byte[] body = StoredJson.gzip(pack);
    if (body.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "The figures of %s for %s take %d bytes compressed; %d is the most. Divide the release by filter or by years"
              .formatted(place.indicator(), place.area(), body.length, MOST_BYTES));
    }
    return new BytesItem(
        Keys.release(release), Keys.figures(place.indicator(), place.area()), "figures", body);
  }
}
