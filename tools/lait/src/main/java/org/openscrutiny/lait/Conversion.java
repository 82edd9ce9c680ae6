package org.openscrutiny.lait;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Period;
import org.openscrutiny.geography.OfficialGazetteer;

/// Converts the collection of the Local Authority Interactive Tool: reads its rows one by one,
/// finds for each its measure, period, place and value, and writes release, catalogue and report.
///
/// A row is converted only if all four are understood; otherwise it is listed with the first reason
/// against it.
final class Conversion {
  private static final Map<String, String> SYMBOLS = symbols();

  private final Dictionary dictionary;
  private final Path folder;
  private final ConversionLog journal;
  private final PlaceTexts places = new PlaceTexts(OfficialGazetteer.read());
  private final Map<String, MeasureCells> cells = new HashMap<>();
  private final Map<String, Set<String>> items = new HashMap<>();
  private final MarkedFigures marked = new MarkedFigures();
  private final Map<String, String> pool = new HashMap<>();

  private Conversion(Dictionary dictionary, Path folder, ConversionLog journal) {
    this.dictionary = dictionary;
    this.folder = folder;
    this.journal = journal;
  }

  /// @param folder where release, catalogue and report go; there, and empty
  /// @throws UnusableCollection when a file is not what it should be
  static Accounts run(Path data, Path dictionary, Path folder) throws IOException {
    Path list = folder.resolve("conversion.csv");
    Dictionary known = Dictionary.read(dictionary);
    var journal = new ConversionLog(list);
    var conversion = new Conversion(known, folder, journal);
    long rows;
    try (journal) {
      rows = CollectionRow.readAll(data, conversion::take);
    }
    return conversion.write(rows, list);
  }

  private void take(CollectionRow row) {
    if (!row.item().isEmpty()) {
      items.computeIfAbsent(row.measure(), measure -> new LinkedHashSet<>()).add(row.item());
    }
    converted(row).ifPresent(reason -> journal.leaveOut(row, reason));
  }

  /// Makes the row a cell of its measure.
  ///
  /// @return why it is none; empty where it is one
  private Optional<OmissionReason> converted(CollectionRow row) {
    if (row.malformed()) {
      return Optional.of(OmissionReason.MALFORMED);
    }
    Measure measure = dictionary.byShortName().get(row.measure());
    if (measure == null) {
      return Optional.of(OmissionReason.MEASURE_UNKNOWN);
    }
    return switch (PeriodTexts.read(row.period(), measure.yearType())) {
      case ReadPeriod.NotUnderstood(OmissionReason why) -> Optional.of(why);
      case ReadPeriod.Understood(Period period, Optional<Mark> mark) ->
          places
              .find(row.number(), row.place(), row.region())
              .map(place -> converted(row, measure, period, mark, place))
              .orElse(Optional.of(OmissionReason.PLACE_UNKNOWN));
    };
  }

  private Optional<OmissionReason> converted(
      CollectionRow row, Measure measure, Period period, Optional<Mark> mark, WrittenPlace place) {
    Optional<BigDecimal> number = PublishedNumber.parse(row.value());
    Optional<String> symbol = Optional.ofNullable(SYMBOLS.get(row.value()));
    if (number.isEmpty() && symbol.isEmpty()) {
      return Optional.of(OmissionReason.VALUE_NOT_UNDERSTOOD);
    }
    if (number.isEmpty() && !place.existedIn(period)) {
      return Optional.of(OmissionReason.NO_SUCH_AUTHORITY);
    }
    String text = pooled(number.map(BigDecimal::toPlainString).or(() -> symbol).orElseThrow());
    MeasureCells own = cells.computeIfAbsent(measure.shortName(), name -> new MeasureCells());
    Optional<String> before = own.put(period, place.location(), text);
    if (before.isPresent()) {
      boolean same = before.get().equals(text);
      return Optional.of(
          same ? OmissionReason.FIGURE_REPEATED : OmissionReason.FIGURE_CONTRADICTED);
    }
    mark.ifPresent(each -> {
      marked.add(measure, period, each);
      journal.note(row, ConversionNote.of(each));
    });
    number.ifPresentOrElse(
        each -> note(row, each, own, place.existedIn(period)),
        () -> journal.note(row, ConversionNote.SYMBOL));
    return Optional.empty();
  }

  private void note(CollectionRow row, BigDecimal number, MeasureCells own, boolean existed) {
    own.seenDecimals(number.scale());
    if (PublishedNumber.isNoisy(row.value(), number)) {
      journal.note(row, ConversionNote.NOISE);
    }
    if (!existed) {
      journal.note(row, ConversionNote.OUTSIDE_ITS_TIME);
    }
  }

  private Accounts write(long rows, Path list) throws IOException {
    Map<Measure, MeasureCells> measures = ConvertedMeasures.inOrder(dictionary, cells);
    if (measures.isEmpty()) {
      throw new UnusableCollection("no row of the collection could be converted");
    }
    List<DataTable> tables = DataTable.of(measures);
    var labels = new Labels(measures);
    Path release = Files.createDirectory(folder.resolve("release"));
    var files = new DataFiles(release);
    long filled = 0;
    for (DataTable table : tables) {
      filled += files.write(table, labels);
    }
    Path catalogue = Files.createDirectory(folder.resolve("catalogue"));
    new CatalogueFiles(catalogue).write(measures.keySet(), labels);
    WrittenFiles written = WrittenFiles.read(release, tables);
    var accounts =
        new Accounts(
            rows,
            written.figures(),
            written.symbols() - filled,
            filled,
            WrittenFiles.rows(list),
            tables.size(),
            outcomes(measures.keySet()),
            journal.leftOut(),
            journal.notes());
    new DescriptionFile(dictionary, measures.keySet(), tables, marked, accounts).write(release);
    new AccountsJson(dictionary, measures.keySet(), items, accounts).write(folder);
    return accounts;
  }

  private Map<EntryOutcome, Long> outcomes(Set<Measure> converted) {
    return dictionary.entries().stream()
        .collect(
            Collectors.groupingBy(
                entry -> EntryOutcome.of(entry, dictionary, converted),
                TreeMap::new,
                Collectors.counting()));
  }

  /// The collection has few different values: each is kept once.
  private String pooled(String text) {
    String known = pool.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  private static Map<String, String> symbols() {
    var symbols = new HashMap<String, String>();
    NotationTable.read(
        "lait-symbols.csv", row -> symbols.put(row.getField("written"), row.getField("symbol")));
    return symbols;
  }
}
