package org.openscrutiny.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openscrutiny.draft.Workbooks.formula;
import static org.openscrutiny.draft.Workbooks.number;
import static org.openscrutiny.draft.Workbooks.text;
import static org.openscrutiny.draft.Workbooks.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.draft.sheet.SheetFile;
import org.openscrutiny.draft.sheet.UnusableFile;
import org.openscrutiny.json.PortalJson;

/// Workbooks of spreadsheets: what their cells are besides texts, and files that are meant to harm.
class WorkbookTest {
  private static final String[] PLACE = {"Calendar year", "National", "E92000001", "England"};
  private static final List<String> HEADER =
      texts(
          "time_period",
          "time_identifier",
          "geographic_level",
          "country_code",
          "country_name",
          "group",
          "pupils",
          "share");

  @TempDir Path folder;

  private static List<String> row(String year, String... cells) {
    return Stream.of(Stream.of(number(year, 0)), texts(PLACE).stream(), Stream.of(cells))
        .flatMap(each -> each)
        .toList();
  }

  private DraftOutcome draft(Path file) throws IOException {
    Path project = Path.of("../..");
    return new Draft(
            project.resolve("catalogue"),
            List.of(),
            PortalJson.read(project.resolve("portal.json")),
            LocalDate.of(2026, 11, 30))
        .of(
            file,
            new DraftOptions(
                folder.resolve("out"),
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.of("send"),
                Optional.empty(),
                Optional.empty()));
  }

  private List<String> broken(Path file) throws IOException {
    return draft(file) instanceof DraftOutcome.Refused refused ? refused.broken() : List.of();
  }

  @Test
  void numbersAreThoseThatWereTyped() throws IOException {
    Path file =
        Workbooks.xlsx(
            folder.resolve("pupils.xlsx"),
            List.of(
                HEADER,
                row("2022", number("7", 2), number("1234", 0), number("0.58700000000000008", 3)),
                row("2023", number("12", 2), formula("A1*2", "58.700000000000003"), text("c"))),
            "");

    DraftOutcome outcome = draft(file);

    assertThat(outcome.mended()).contains("  F2: \"7\" is now 007", "  F3: \"12\" is now 012");
    assertThat(folder.resolve("out/pupils/pupils.csv"))
        .content()
        .contains("2022,Calendar year,National,E92000001,England,007,1234,58.7\n")
        .contains("2023,Calendar year,National,E92000001,England,012,58.7,c\n");
  }

  @Test
  void datesErrorsMergedCellsAndFormulasWithoutResultAreNamed() throws IOException {
    Path file =
        Workbooks.xlsx(
            folder.resolve("pupils.xlsx"),
            List.of(
                HEADER,
                row("2022", number("45421", 1), formula("SUM(A1:A9)", ""), number("1", 0)),
                row(
                    "2023",
                    text("10-15"),
                    "<c r=\"@\" t=\"e\"><v>#DIV/0!</v></c>",
                    number("2", 0))),
            "<mergeCells><mergeCell ref=\"F2:F3\"/></mergeCells>");

    assertThat(broken(file))
        .contains("  F2: \"2024-05-09\"")
        .contains("  F2:F3: \"F2:F3\"")
        .contains("  G2: \"a formula without a result\"")
        .contains("  G3: \"#DIV/0!\"");
  }

  @Test
  void anOdsIsReadAlike() throws IOException {
    Object[][] rows = {
      {
        "time_period",
        "time_identifier",
        "geographic_level",
        "country_code",
        "country_name",
        "group",
        "pupils",
        "share"
      },
      {2022, "Calendar year", "National", "E92000001", "England", "Total", 1234, 58.7},
      {
        2022, "Calendar year", "National", "E92000001", "England", LocalDate.of(2024, 5, 9), 12, 1.5
      },
    };

    assertThat(broken(Workbooks.ods(folder.resolve("pupils.ods"), rows, "A2:A3")))
        .contains("  F3: \"2024-05-09\"")
        .contains("  A2:A3: \"A2:A3\"");

    rows[2][5] = "5 to 9";
    draft(Workbooks.ods(folder.resolve("pupils.ods"), rows));
    assertThat(folder.resolve("out/pupils/pupils.csv"))
        .content()
        .contains("2022,Calendar year,National,E92000001,England,Total,1234,58.7\n")
        .contains("2022,Calendar year,National,E92000001,England,5 to 9,12,1.5\n");
  }

  @Test
  void anArchiveThatUnpacksWithoutEndIsRefused() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    var zeros = new byte[1_000_000];
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/media/image.bin"));
      for (int megabyte = 0; megabyte < 501; megabyte++) {
        zip.write(zeros);
      }
    }

    assertThat(Files.size(file)).isLessThan(2_000_000);
    refused(file, "unpacks to more than 500,000,000 bytes");
  }

  @Test
  void entitiesAreRefusedInEveryPart() throws IOException {
    var doctype = new ArrayList<String>();
    doctype.add("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
    for (int level = 1; level < 30; level++) {
      doctype.add("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(level, level - 1, level - 1));
    }
    doctype.add("]><a>&e29;</a>");
    String laughs = String.join("", doctype);

    refused(
        Workbooks.zip(folder.resolve("laughs.xlsx"), Map.of("xl/sharedStrings.xml", laughs)),
        "declares entities of its own");
    refused(
        Workbooks.zip(folder.resolve("laughs.ods"), Map.of("content.xml", laughs)),
        "declares entities of its own");
    refused(
        Workbooks.zip(
            folder.resolve("outside.ods"),
            Map.of(
                "content.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")),
        "declares entities of its own");
  }

  @Test
  void aCellThatIsRepeatedWithoutEndIsRefused() throws IOException {
    String rows =
        """
        <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><t:table t:name="A">\
        <t:table-row t:number-rows-repeated="9000"><t:table-cell \
        t:number-columns-repeated="9000" o:value-type="float" o:value="1"/></t:table-row>\
        </t:table></o:document-content>\
        """;

    refused(
        Workbooks.zip(folder.resolve("repeated.ods"), Map.of("content.xml", rows)),
        "more than 5,000,000 cells");
  }

  @Test
  void whatIsNoWorkbookIsSaid() throws IOException {
    refused(Files.writeString(folder.resolve("a.xlsx"), "time_period"), "is no workbook");
    refused(Files.writeString(folder.resolve("a.xls"), "x"), "Save it as XLSX or ODS");
    refused(Files.writeString(folder.resolve("a.pdf"), "x"), "is no .csv, .csv.gz, .xlsx or .ods");
    refused(folder.resolve("nowhere.csv"), "is not there");
  }

  private static void refused(Path file, String why) {
    assertThatThrownBy(() -> SheetFile.read(file, Optional.empty()))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining(why);
  }
}
