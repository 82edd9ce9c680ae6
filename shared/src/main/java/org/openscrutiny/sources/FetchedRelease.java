package org.openscrutiny.sources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.openscrutiny.sources.SourceFault.Kind;
import org.openscrutiny.sources.Subscription.Level;

/// The files of a release, made of one version of a data set: the rows and columns that are meant,
/// with their meta file. The description is added by [ReleaseText].
///
/// @param folder where the files are
/// @param indicators of each column that was taken, as in `columns` of `release.json`
/// @param misfits what the subscription names and the file does not have, each in a clause
record FetchedRelease(Path folder, Map<String, String> indicators, List<String> misfits) {
  static final String DATA = "figures.csv.gz";
  static final String META = "figures.meta.csv";
  static final String DESCRIPTION = "release.json";

  private static final List<String> META_COLUMNS =
      List.of(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column",
          "filter_default");

  /// @param csv the file of the source, which is read row by row
  /// @param folder an empty folder, for the files
  static FetchedRelease write(
      Subscription subscription,
      SourceVersion version,
      SourceMeta meta,
      InputStream csv,
      Path folder)
      throws IOException {
    try (var rows =
            CsvReader.builder().skipEmptyLines(true).ofCsvRecord(csv, StandardCharsets.UTF_8);
        var out =
            CsvWriter.builder()
                .build(
                    new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(folder.resolve(DATA))),
                        StandardCharsets.UTF_8))) {
      var all = rows.iterator();
      if (!all.hasNext()) {
        throw new SourceFault(Kind.UNEXPECTED, "The file is empty");
      }
      var selection = new Selection(subscription, meta, header(all.next()));
      out.writeRecord(selection.columns());
      long read = 0;
      long taken = 0;
      while (all.hasNext()) {
        CsvRecord row = all.next();
        read++;
        if (selection.has(row)) {
          out.writeRecord(selection.fields(row));
          taken++;
        }
      }
      if (read < version.rows()) {
        throw new SourceFault(
            Kind.UNEXPECTED,
            "The file has %,d rows, and the source says %,d".formatted(read, version.rows()));
      }
      if (taken == 0) {
        throw new SourceFault(
            Kind.UNEXPECTED,
            "None of the %,d rows is meant: see levels, from and keep of the subscription"
                .formatted(read));
      }
      writeMeta(subscription, meta, selection, folder);
      return new FetchedRelease(folder, selection.indicators(), selection.misfits());
    } catch (UncheckedIOException e) {
      // The reader of rows wraps what the answer's own stream throws.
      throw Objects.requireNonNull(e.getCause());
    } catch (CsvParseException e) {
      throw new SourceFault(Kind.UNEXPECTED, "The file is not a CSV: " + e.getMessage(), e);
    }
  }

  private static List<String> header(CsvRecord first) {
    var header = new ArrayList<>(first.getFields());
    if (header.getFirst().startsWith("\uFEFF")) {
      header.set(0, header.getFirst().substring(1));
    }
    return header;
  }

  private static void writeMeta(
      Subscription subscription, SourceMeta meta, Selection selection, Path folder)
      throws IOException {
    try (var out = CsvWriter.builder().build(folder.resolve(META), StandardCharsets.UTF_8)) {
      out.writeRecord(META_COLUMNS);
      for (String filter : selection.filters()) {
        SourceMeta.Filter described = meta.filters().get(filter);
        out.writeRecord(
            filter,
            "Filter",
            described == null ? filter : described.label(),
            "",
            "",
            "",
            "",
            "",
            firstLevel(subscription, filter));
      }
      for (String column : selection.columns()) {
        SourceMeta.Indicator indicator = meta.indicators().get(column);
        if (indicator != null) {
          out.writeRecord(
              column,
              "Indicator",
              indicator.label(),
              "",
              indicator.unit().equals("%") ? "%" : "",
              Integer.toString(indicator.decimalPlaces()),
              "",
              "",
              "");
        }
      }
    }
  }

  private static String firstLevel(Subscription subscription, String filter) {
    return subscription.levelsUsed().stream()
        .filter(level -> level.filter().equals(filter))
        .map(Level::option)
        .findFirst()
        .orElse("");
  }
}
