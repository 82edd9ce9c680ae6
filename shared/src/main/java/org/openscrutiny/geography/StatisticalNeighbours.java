package org.openscrutiny.geography;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;

/// The ten local authorities that are most like each local authority, by the Department for
/// Education's statistical neighbour model. Being a neighbour is not mutual.
///
/// A file may name an authority by an earlier code: Sheffield is E08000019 in files about years
/// before 2025.
///
/// The table `statistical-neighbours-2025.csv` has the model of 2025, transcribed under the Open
/// Government Licence. A new model is a new table.
///
/// @param modelYear the year of the model
/// @param byArea for each authority's code its neighbours, the closest first
/// @param formerCodes today's code for each code that an authority had before
public record StatisticalNeighbours(
    int modelYear, Map<String, List<Neighbour>> byArea, Map<String, String> formerCodes) {
  /// How many neighbours each authority has.
  public static final int EACH = 10;

  private static final int NEWEST_MODEL = 2025;

  /// @param closeness how alike the two are in the model's words, from "Extremely close" to "Not
  ///   close"
  public record Neighbour(Area area, String closeness) {}

  public StatisticalNeighbours {
    var copy = new LinkedHashMap<String, List<Neighbour>>();
    byArea.forEach((area, neighbours) -> {
      long different =
          neighbours.stream()
              .map(neighbour -> neighbour.area().code())
              .filter(code -> !code.equals(area))
              .distinct()
              .count();
      if (neighbours.size() != EACH || different != EACH) {
        throw new IllegalArgumentException(
            "%s needs %d different neighbours in the model of %d; found %s"
                .formatted(area, EACH, modelYear, neighbours));
      }
      copy.put(area, List.copyOf(neighbours));
    });
    byArea = Collections.unmodifiableMap(copy);
    formerCodes = Map.copyOf(formerCodes);
  }

  /// Reads the newest model that is bundled.
  static StatisticalNeighbours newest(Map<String, String> formerCodes) {
    return read(NEWEST_MODEL, formerCodes);
  }

  /// The neighbours of an authority, the closest first; empty for an area that the model does not
  /// have, such as a former authority.
  public List<Area> of(Area area) {
    String code = formerCodes.getOrDefault(area.code(), area.code());
    return byArea.getOrDefault(code, List.of()).stream().map(Neighbour::area).toList();
  }

  /// Every code that files may have for an authority, today's first.
  public List<String> codes(Area area) {
    var codes = new ArrayList<>(List.of(area.code()));
    formerCodes.forEach((former, code) -> {
      if (code.equals(area.code())) {
        codes.add(former);
      }
    });
    return codes;
  }

  private static StatisticalNeighbours read(int modelYear, Map<String, String> formerCodes) {
    var neighbours = new LinkedHashMap<String, List<Neighbour>>();
    for (NamedCsvRecord row :
        ReferenceTables.rows("statistical-neighbours-%d.csv".formatted(modelYear))) {
      List<Neighbour> ranked =
          neighbours.computeIfAbsent(row.getField("area_code"), area -> new ArrayList<>());
      ranked.add(neighbour(row));
      if (Integer.parseInt(row.getField("rank")) != ranked.size()
          || Integer.parseInt(row.getField("model_year")) != modelYear) {
        throw new IllegalStateException("The neighbours are out of order: " + row);
      }
    }
    return new StatisticalNeighbours(modelYear, neighbours, formerCodes);
  }

  private static Neighbour neighbour(NamedCsvRecord row) {
    return new Neighbour(
        new Area(
            AreaLevel.LOCAL_AUTHORITY,
            row.getField("neighbour_code"),
            row.getField("neighbour_name")),
        row.getField("closeness"));
  }
}
