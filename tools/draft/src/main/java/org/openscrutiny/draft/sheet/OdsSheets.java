package org.openscrutiny.draft.sheet;

import com.github.miachm.sods.OfficeCurrency;
import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.SodsException;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sheets of an ODS.
final class OdsSheets {
  private static final String PERCENTAGE = "0.0%";

  private OdsSheets() {}

  static Sheet read(Path file, Optional<String> name) throws IOException {
    List<com.github.miachm.sods.Sheet> all;
    try {
      all = new SpreadSheet(file.toFile()).getSheets();
    } catch (SodsException e) {
      throw new UnusableFile(file.getFileName() + " is damaged. Save it again as ODS", e);
    }
    List<String> names = all.stream().map(com.github.miachm.sods.Sheet::getName).toList();
    com.github.miachm.sods.Sheet sheet =
        all.stream()
            .filter(each -> name.map(each.getName()::equals).orElse(!each.isHidden()))
            .findFirst()
            .orElseThrow(() -> SheetFile.noSheet(file, name.orElse("that is visible"), names));
    Range range = sheet.getDataRange();
    return new Sheet(
        sheet.getName(),
        rows(range.getValues(), range.getFormulas()),
        Arrays.stream(range.getMergedCells()).map(OdsSheets::words).toList(),
        names.stream().filter(other -> !other.equals(sheet.getName())).toList(),
        List.of());
  }

  private static String words(Range merged) {
    return Sheet.reference(merged.getRow() + 1, merged.getColumn())
        + ":"
        + Sheet.reference(
            merged.getRow() + merged.getNumRows(), merged.getColumn() + merged.getNumColumns() - 1);
  }

  private static List<Sheet.Row> rows(Object[][] values, String[][] formulas) {
    var rows = new ArrayList<Sheet.Row>();
    for (int row = 0; row < values.length; row++) {
      var cells = new ArrayList<Content>();
      for (int column = 0; column < values[row].length; column++) {
        cells.add(content(values[row][column], formulas[row][column]));
      }
      rows.add(new Sheet.Row(row + 1, cells));
    }
    return rows;
  }

  private static Content content(@Nullable Object value, @Nullable String formula) {
    return switch (value) {
      case null -> formula == null ? Content.Empty.CELL : new Content.NotCalculated();
      case OfficePercentage share -> number(share.getValue(), PERCENTAGE);
      case OfficeCurrency money -> number(money.getValue(), "");
      case Number number -> number(number.doubleValue(), "");
      case LocalDate day -> new Content.Day(day.atStartOfDay());
      case LocalDateTime moment -> new Content.Day(moment);
      case Boolean truth -> new Content.Truth(truth);
      default -> {
        String text = value.toString();
        yield formula != null && text.matches("(#|Err:).*")
            ? new Content.Fault(text)
            : Content.ofText(text);
      }
    };
  }

  private static Content number(@Nullable Double value, String format) {
    return value == null
        ? new Content.NotCalculated()
        : new Content.Figure(XlsxSheets.asTyped(BigDecimal.valueOf(value).toPlainString()), format);
  }
}
