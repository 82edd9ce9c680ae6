package org.openscrutiny.opendata.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Stage 0: whether a file is laid out as the open data format has it. A file that isn't has no
/// column that other checks expect, and they would report only that.
///
/// A file whose first line has the column that every such file has is never reported.
public record LayoutChecks(Findings findings) {
  static final Check FILE_SEPARATOR_LINE = Check.of("file-separator-line");
  static final Check FILE_DELIMITER = Check.of("file-delimiter");
  static final Check FILE_TITLE = Check.of("file-title");
  static final Check FILE_EXPORT = Check.of("file-export");

  private static final String DATA_COLUMN = "time_period";
  private static final String META_COLUMN = "col_name";
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=.?\"?[,;\\s]*");
  private static final Map<String, String> DELIMITERS =
      Map.of(";", "semicolons", "\t", "tabs", "|", "vertical bars");
  private static final Set<String> DATA_COLUMNS =
      Set.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");
  private static final int LINES_OF_AN_EXPORT = 12;
  private static final int SHOWN = 60;

  /// A service whose exports have another layout.
  ///
  /// @param cells header cells, all of which one of the first lines has
  /// @param text a text in one of the first lines; empty if the cells suffice
  private record Export(String service, Set<String> cells, String text) {
    boolean made(List<String> lines) {
      List<String> first = lines.stream().limit(LINES_OF_AN_EXPORT).toList();
      boolean hasCells =
          first.stream().anyMatch(line -> LayoutChecks.cells(line, ",").containsAll(cells));
      return hasCells && (text.isEmpty() || first.stream().anyMatch(line -> line.contains(text)));
    }
  }

  private static final List<Export> EXPORTS =
      List.of(
          new Export("Fingertips", Set.of("Indicator ID", "Area Code", "Value"), ""),
          new Export("Nomis", Set.of(), "from Nomis"),
          new Export("Nomis", Set.of("mnemonic"), ""),
          new Export("LG Inform", Set.of("Area"), "Mean for "),
          new Export("LG Inform", Set.of(), "LG Inform"),
          new Export("the Local Authority Interactive Tool", Set.of("Short Desc", "Data item"), ""),
          new Export("Stat-Xplore", Set.of(), "Stat-Xplore"),
          new Export("the Office for National Statistics", Set.of("CDID"), ""));

  /// @return whether the file may be read
  public boolean isData(String file, List<String> lines) {
    return isTable(file, lines, DATA_COLUMN);
  }

  /// The same for a meta file.
  public boolean isMeta(String file, List<String> lines) {
    return isTable(file, lines, META_COLUMN);
  }

  private boolean isTable(String file, List<String> lines, String column) {
    int first = firstWhere(lines, line -> !isEmpty(line));
    if (first < 0 || has(lines.get(first), ",", column)) {
      return true;
    }
    String start = lines.get(first);
    boolean isInstruction = SEPARATOR_LINE.matcher(start).matches();
    if (isInstruction) {
      findings.add(FILE_SEPARATOR_LINE, file, first + 1L, "", start.strip());
    }
    Optional<String> delimiter =
        DELIMITERS.keySet().stream()
            .sorted()
            .filter(each -> lines.stream().anyMatch(line -> has(line, each, column)))
            .findFirst();
    delimiter.ifPresent(each ->
        findings.add(FILE_DELIMITER, file, first + 1L, "", DELIMITERS.getOrDefault(each, each)));
    int header = firstWhere(lines, line -> has(line, delimiter.orElse(","), column));
    boolean isTitle = header > first && !isInstruction;
    if (isTitle) {
      String found =
          "the header is line %d, and line %d is \"%s\""
              .formatted(header + 1, first + 1, shown(start));
      findings.add(FILE_TITLE, file, first + 1L, "", found);
    }
    boolean isForeign =
        header < 0 && !isInstruction && column.equals(DATA_COLUMN) && hasNoColumn(start);
    if (isForeign) {
      addExport(file, lines, first);
    }
    return !isInstruction && delimiter.isEmpty() && !isTitle && !isForeign;
  }

  private static int firstWhere(List<String> lines, Predicate<String> wanted) {
    return IntStream.range(0, lines.size())
        .filter(i -> wanted.test(lines.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private void addExport(String file, List<String> lines, int first) {
    String start = "line " + (first + 1) + " is \"" + shown(lines.get(first)) + "\"";
    String found =
        EXPORTS.stream()
            .filter(each -> each.made(lines))
            .findFirst()
            .map(each -> "an export of " + each.service())
            .orElse(start);
    findings.add(FILE_EXPORT, file, first + 1L, "", found);
  }

  /// Whether a header has no column of the standard.
  private static boolean hasNoColumn(String line) {
    return cells(line, ",").stream().noneMatch(DATA_COLUMNS::contains);
  }

  private static boolean isEmpty(String line) {
    return line.chars().allMatch(c -> c == ',' || c == ';' || c == '\t' || c == '"' || c == ' ');
  }

  private static boolean has(String line, String delimiter, String column) {
    return cells(line, delimiter).contains(column);
  }

  private static List<String> cells(String line, String delimiter) {
    return Arrays.stream(line.split(Pattern.quote(delimiter), -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
        .toList();
  }

  private static String shown(String line) {
    String text = line.replaceAll("[,;\\s]+$", "").replace("\"", "");
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
