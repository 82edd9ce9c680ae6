package org.openscrutiny.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.geography.StatisticalNeighbours.Neighbour;
import org.openscrutiny.opendata.OfficialData;

class StatisticalNeighboursTest {
  private static final StatisticalNeighbours MODEL = OfficialGazetteer.read().neighbours();

  @Test
  void everyAuthorityHasTenNeighbours() {
    assertThat(MODEL.modelYear()).isEqualTo(2025);
    assertThat(MODEL.byArea()).hasSize(153);
    assertThat(MODEL.of(authority("E06000045", "Southampton")))
        .extracting(Area::name)
        .containsExactly(
            "Coventry",
            "Derby",
            "Portsmouth",
            "Sheffield",
            "Hillingdon",
            "Salford",
            "Peterborough",
            "Leeds",
            "Bolton",
            "Waltham Forest");
  }

  @Test
  void aFormerAuthorityHasNone() {
    assertThat(MODEL.of(authority("E06000028", "Bournemouth"))).isEmpty();
  }

  @Test
  void anAuthorityIsFoundUnderEveryCodeThatItHad() {
    Area sheffield = authority("E08000039", "Sheffield");

    assertThat(MODEL.of(authority("E08000019", "Sheffield"))).isEqualTo(MODEL.of(sheffield));
    assertThat(MODEL.codes(sheffield)).containsExactly("E08000039", "E08000019");
    assertThat(MODEL.codes(authority("E06000045", "Southampton"))).containsExactly("E06000045");
  }

  @Test
  void anAuthorityIsNotItsOwnNeighbour() {
    var same = new Neighbour(authority("E06000045", "Southampton"), "Close");

    assertThatThrownBy(() ->
            new StatisticalNeighbours(
                2025, Map.of("E06000045", Collections.nCopies(10, same)), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("E06000045 needs 10 different neighbours");
  }

  /// The model's file has three-digit numbers; the department's list of authorities has the code
  /// for each number.
  @Test
  @Tag("official-data")
  void theTableIsThatOfTheModel() throws IOException {
    Path folder = OfficialData.folder("reference");
    var codes = new HashMap<String, String>();
    for (NamedCsvRecord row : rows(folder.resolve("dfe_las.csv"))) {
      if (row.getField("status").equals("live")) {
        codes.put(row.getField("old_la_code"), row.getField("new_la_code"));
      }
    }
    for (NamedCsvRecord row : rows(folder.resolve("dfe_las.csv"))) {
      String code = codes.getOrDefault(row.getField("old_la_code"), row.getField("new_la_code"));
      assertThat(MODEL.formerCodes().getOrDefault(row.getField("new_la_code"), code))
          .isEqualTo(code);
    }
    var model = new HashMap<String, List<String>>();
    for (NamedCsvRecord row : rows(folder.resolve("sn_model_2025_wide.csv"))) {
      var neighbours = new ArrayList<String>();
      for (int rank = 1; rank <= 10; rank++) {
        neighbours.add(
            code(codes, row.getField("SN_" + rank))
                + " "
                + row.getField("SN_" + rank + "P").strip());
      }
      model.put(code(codes, row.getField("old_la_code")), neighbours);
    }

    var table = new HashMap<String, List<String>>();
    MODEL
        .byArea()
        .forEach((area, neighbours) ->
            table.put(
                area,
                neighbours.stream()
                    .map(each -> each.area().code() + " " + each.closeness())
                    .toList()));
    assertThat(table).isEqualTo(model);
  }

  private static String code(Map<String, String> codes, String threeDigits) {
    return Objects.requireNonNull(codes.get(threeDigits.strip()), threeDigits);
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (var csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private static Area authority(String code, String name) {
    return new Area(AreaLevel.LOCAL_AUTHORITY, code, name);
  }
}
