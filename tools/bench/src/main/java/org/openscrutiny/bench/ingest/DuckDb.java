package org.openscrutiny.bench.ingest;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// The two checks of the screening that cost most, as one statement of DuckDB: no two rows with the
/// same time, place and filters, and every figure a number or a symbol. The screening does some
/// seventy more; so this is what a database could save, and not a screening.
///
/// Every column is read as text, as the standard wants it. A number is what `try_cast` takes, which
/// is faster than a regular expression and lets more pass.
record DuckDb(Path folder, String data, int threads) {
  private static final String SYMBOLS = "('c','z','x','u','low','k',':','~','.','..')";

  /// How many rows are not unique, and how many figures are neither number nor symbol.
  record Found(long duplicates, long wrong) {}

  Found check() {
    Set<String> indicators = indicators();
    List<String> columns = columns();
    String keys =
        columns.stream()
            .filter(column -> !indicators.contains(column))
            .map(DuckDb::quoted)
            .collect(joining(","));
    String wrong =
        columns.stream()
            .filter(indicators::contains)
            .map(DuckDb::quoted)
            .map(column ->
                "CASE WHEN %s IN %s OR try_cast(%1$s AS DOUBLE) IS NOT NULL THEN 0 ELSE 1 END"
                    .formatted(column, SYMBOLS))
            .collect(joining("+"));
    String sql =
        """
        SELECT coalesce(sum(n) FILTER (n > 1), 0), coalesce(sum(wrong), 0) FROM (
          SELECT count(*) AS n, sum(%s) AS wrong
          FROM read_csv('%s', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')
          GROUP BY %s)
        """
            .formatted(wrong, folder.resolve(data).toString().replace("'", "''"), keys);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
      try (var result = statement.executeQuery(sql)) {
        result.next();
        return new Found(result.getLong(1), result.getLong(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }

  private Set<String> indicators() {
    var indicators = new HashSet<String>();
    Path meta = folder.resolve(data.replaceFirst("\\.csv(\\.gz)?$", ".meta.csv"));
    try (var rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(meta, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("col_type").equals("Indicator")) {
          indicators.add(row.getField("col_name"));
        }
      }
      return indicators;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> columns() {
    Path file = folder.resolve(data);
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = data.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        var csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(plain)) {
      return csv.iterator().next().getFields();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
