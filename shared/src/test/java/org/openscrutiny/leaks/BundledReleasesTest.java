package org.openscrutiny.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.MemoryFiles;

/// The protected releases that come with the portal, and the same with other small numbers where
/// theirs are hidden.
@Tag("slow")
class BundledReleasesTest {
  private static final Path RELEASES =
      Path.of(System.getProperty("portal.root")).resolve("events/releases");

  private static final int MOST = 32;

  /// One cell of a data file, by its place.
  private record Place(String file, int row, int column) {}

  /// As many cells are others as what is shown allows: all at once, or each half by itself.
  ///
  /// @param least how many cells can be others at least
  @ParameterizedTest
  @CsvSource({"children-and-families-monthly, 6", "childrens-services-monthly, 3", "exclusions, 1"})
  void otherSmallNumbersAreTheSameOutside(String dataset, int least) {
    MemoryFiles truth = MemoryFiles.of(new FolderFiles(RELEASES.resolve(dataset)));
    ShownCells shown = ShownCells.of(truth).orElseThrow();
    MemoryFiles other = truth;
    int changed = 0;
    var tries = new ArrayDeque<List<Place>>(List.of(some(small(truth))));
    while (!tries.isEmpty()) {
      List<Place> some = tries.pop();
      MemoryFiles next = changed(other, some);
      if (ShownCells.of(next).filter(shown::sameAs).isPresent()) {
        other = next;
        changed += some.size();
      } else if (some.size() > 1) {
        tries.push(some.subList(some.size() / 2, some.size()));
        tries.push(some.subList(0, some.size() / 2));
      }
    }

    assertThat(changed).isGreaterThanOrEqualTo(least);
    ObservableOutputs.of(other).assertSameAs(ObservableOutputs.of(truth));
  }

  /// Clearing takes its time, so not all are tried: of every so many one.
  private static List<Place> some(List<Place> places) {
    int every = Math.ceilDiv(places.size(), MOST);
    return IntStream.range(0, places.size())
        .filter(i -> i % every == 0)
        .mapToObj(places::get)
        .toList();
  }

  private static List<Place> small(MemoryFiles files) {
    var small = new ArrayList<Place>();
    for (String file : files.names()) {
      List<CsvRecord> rows = isData(file) ? rows(files, file) : List.of();
      for (int row = 1; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).getFieldCount(); column++) {
          if (rows.get(row).getField(column).matches("[1-5]")) {
            small.add(new Place(file, row, column));
          }
        }
      }
    }
    return small;
  }

  private static boolean isData(String file) {
    return file.endsWith(".csv") && !file.endsWith(".meta.csv");
  }

  /// With 1 where there was 5, and one more everywhere else.
  private static MemoryFiles changed(MemoryFiles files, List<Place> places) {
    MemoryFiles changed = MemoryFiles.of(files);
    for (String file : places.stream().map(Place::file).distinct().toList()) {
      var text = new StringWriter();
      try (CsvWriter csv = CsvWriter.builder().build(text)) {
        List<CsvRecord> rows = rows(files, file);
        for (int row = 0; row < rows.size(); row++) {
          var fields = new ArrayList<>(rows.get(row).getFields());
          for (Place place : places) {
            if (place.file().equals(file) && place.row() == row) {
              fields.set(
                  place.column(),
                  Integer.toString(Integer.parseInt(fields.get(place.column())) % 5 + 1));
            }
          }
          csv.writeRecord(fields);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      changed.with(file, text.toString());
    }
    return changed;
  }

  private static List<CsvRecord> rows(MemoryFiles files, String file) {
    try (var rows = CsvReader.builder().ofCsvRecord(files.text(file))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
