package org.openscrutiny.draft.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// The sheets of an XLSX.
final class XlsxSheets {
  /// Parts of a format that are no signs of a date: colours, conditions and quoted text.
  private static final Pattern LITERAL = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.|_.|\\*.");

  private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime DAY_ZERO_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
  private static final int DIGITS = 15;
  private static final long SECONDS = 86_400;

  private XlsxSheets() {}

  static Sheet read(Path file, Optional<String> name, WorkbookParts parts) throws IOException {
    try (var workbook =
        new ReadableWorkbook(file.toFile(), new ReadingOptions(parts.hasStyles(), true))) {
      List<org.dhatim.fastexcel.reader.Sheet> all = workbook.getSheets().toList();
      List<String> names = all.stream().map(org.dhatim.fastexcel.reader.Sheet::getName).toList();
      org.dhatim.fastexcel.reader.Sheet sheet =
          all.stream()
              .filter(each ->
                  name.map(each.getName()::equals)
                      .orElse(each.getVisibility() == SheetVisibility.VISIBLE))
              .findFirst()
              .orElseThrow(() -> SheetFile.noSheet(file, name.orElse("that is visible"), names));
      String part = parts.targets().getOrDefault(String.valueOf(sheet.getId()), "");
      return new Sheet(
          sheet.getName(),
          rows(file, sheet, workbook.isDate1904()),
          parts.merged().getOrDefault(part, List.of()),
          names.stream().filter(other -> !other.equals(sheet.getName())).toList(),
          List.of());
    } catch (ExcelReaderException e) {
      throw new UnusableFile(file.getFileName() + " is damaged. Save it again as XLSX", e);
    }
  }

  private static List<Sheet.Row> rows(
      Path file, org.dhatim.fastexcel.reader.Sheet sheet, boolean from1904) throws IOException {
    var rows = new ArrayList<Sheet.Row>();
    long cells = 0;
    try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
      for (org.dhatim.fastexcel.reader.Row row :
          (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
        var contents = new ArrayList<Content>();
        cells += row.getCellCount();
        if (cells > SheetFile.MOST_CELLS) {
          throw SheetFile.tooLarge(file);
        }
        for (int column = 0; column < row.getCellCount(); column++) {
          contents.add(
              row.getOptionalCell(column)
                  .map(cell -> content(cell, from1904))
                  .orElse(Content.Empty.CELL));
        }
        rows.add(new Sheet.Row(row.getRowNum(), contents));
      }
    }
    return rows;
  }

  private static Content content(Cell cell, boolean from1904) {
    String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
    return switch (cell.getType()) {
      case EMPTY -> Content.Empty.CELL;
      case STRING -> Content.ofText(Optional.ofNullable(cell.getText()).orElse(""));
      case BOOLEAN -> new Content.Truth(raw.equals("1") || raw.equalsIgnoreCase("true"));
      case ERROR -> new Content.Fault(raw);
      case NUMBER -> number(raw, cell, from1904);
      case FORMULA ->
          raw.isEmpty()
              ? new Content.NotCalculated()
              : raw.startsWith("#")
                  ? new Content.Fault(raw)
                  : isNumber(raw) && !(cell.getValue() instanceof String)
                      ? number(raw, cell, from1904)
                      : Content.ofText(raw);
    };
  }

  private static boolean isNumber(String raw) {
    return raw.matches("-?[0-9.]+(E[-+]?\\d+)?");
  }

  private static Content number(String raw, Cell cell, boolean from1904) {
    String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
    BigDecimal value = asTyped(raw);
    return isDate(format)
        ? new Content.Day(day(value, from1904))
        : new Content.Figure(value, format);
  }

  /// A number is stored with 17 digits: 58.7 as 58.700000000000003. Spreadsheets show 15 of them,
  /// and so the number that was typed.
  static BigDecimal asTyped(String raw) {
    return plain(new BigDecimal(raw).round(new MathContext(DIGITS)));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean isDate(String format) {
    String signs = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    return !signs.equals("general") && signs.matches("(?s).*[dmyhs].*");
  }

  private static LocalDateTime day(BigDecimal serial, boolean from1904) {
    long seconds = Math.round(serial.doubleValue() * SECONDS);
    return (from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusSeconds(seconds);
  }
}
