package org.openscrutiny.lait;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Records what became of each row: writes every omitted row to `conversion.csv` at once, and
/// counts omissions and notes by measure and period.
final class ConversionLog implements AutoCloseable {
  static final List<String> COLUMNS =
      List.of(
          "line", "reason", "measure", "data_item", "period", "number", "place", "region", "value");

  /// Rows with the same reason or note, of one measure and period.
  ///
  /// @param firstLine where the first of them stands in the collection
  record Group(String measure, String period, long rows, long firstLine) {
    Group and(Group later) {
      return new Group(measure, period, rows + later.rows(), firstLine);
    }
  }

  private record Key(String measure, String period) {}

  private final CsvWriter csv;
  private final Map<OmissionReason, Map<Key, Group>> leftOut = new EnumMap<>(OmissionReason.class);
  private final Map<ConversionNote, Map<Key, Group>> notes = new EnumMap<>(ConversionNote.class);

  ConversionLog(Path file) throws IOException {
    this.csv = CsvWriter.builder().build(file);
    csv.writeRecord(COLUMNS);
  }

  void leaveOut(CollectionRow row, OmissionReason reason) {
    csv.writeRecord(
        List.of(
            Long.toString(row.line()),
            reason.id(),
            row.measure(),
            row.item(),
            row.period(),
            row.number(),
            row.place(),
            row.region(),
            row.value()));
    add(leftOut.computeIfAbsent(reason, each -> new LinkedHashMap<>()), row);
  }

  void note(CollectionRow row, ConversionNote note) {
    add(notes.computeIfAbsent(note, each -> new LinkedHashMap<>()), row);
  }

  Map<OmissionReason, List<Group>> leftOut() {
    return groups(leftOut, new EnumMap<>(OmissionReason.class));
  }

  Map<ConversionNote, List<Group>> notes() {
    return groups(notes, new EnumMap<>(ConversionNote.class));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static void add(Map<Key, Group> groups, CollectionRow row) {
    groups.merge(
        new Key(row.measure(), row.period()),
        new Group(row.measure(), row.period(), 1, row.line()),
        Group::and);
  }

  private static <E extends Enum<E>> Map<E, List<Group>> groups(
      Map<E, Map<Key, Group>> counted, Map<E, List<Group>> to) {
    counted.forEach((about, groups) -> to.put(about, List.copyOf(groups.values())));
    return Collections.unmodifiableMap(to);
  }
}
