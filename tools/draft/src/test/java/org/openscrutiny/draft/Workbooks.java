package org.openscrutiny.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small workbooks as spreadsheets do.
final class Workbooks {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /// @param rows each row's cells, as XML: see [#text], [#number] and [#formula]
  /// @param after XML after the rows, such as merged cells
  static Path xlsx(Path file, List<List<String>> rows, String after) throws IOException {
    var data = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      data.append("<row r=\"%d\">".formatted(row + 1));
      for (int column = 0; column < rows.get(row).size(); column++) {
        data.append(
            rows.get(row)
                .get(column)
                .replace("@", org.openscrutiny.draft.sheet.Sheet.reference(row + 1, column)));
      }
      data.append("</row>");
    }
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-\
        officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
        </Types>\
        """);
    parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        """
        <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Figures" sheetId="1" r:id="r0"/>\
        </sheets></workbook>\
        """
            .formatted(MAIN, RELATIONS));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships("worksheet", "worksheets/sheet1.xml")
            .replace(
                "</Relationships>",
                "<Relationship Id=\"r1\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                    .formatted(RELATIONS)));
    parts.put(
        "xl/styles.xml",
        """
        <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="000"/>\
        <numFmt numFmtId="165" formatCode="0.0%%"/></numFmts>\
        <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>\
        <xf numFmtId="165"/></cellXfs></styleSheet>\
        """
            .formatted(MAIN));
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData>%s</worksheet>"
            .formatted(MAIN, data, after));
    return zip(file, parts);
  }

  private static String relationships(String type, String target) {
    return """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="r0" Type="%s/%s" Target="%s"/></Relationships>\
    """
        .formatted(RELATIONS, type, target);
  }

  static Path zip(Path file, Map<String, String> parts) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return file;
  }

  static String text(String text) {
    return "<c r=\"@\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  /// @param style 0 as it is, 1 a date, 2 three digits, 3 a percentage
  static String number(String value, int style) {
    return "<c r=\"@\" s=\"%d\"><v>%s</v></c>".formatted(style, value);
  }

  /// @param value blank for a formula that was never calculated
  static String formula(String formula, String value) {
    return "<c r=\"@\"><f>%s</f>%s</c>"
        .formatted(formula, value.isEmpty() ? "" : "<v>" + value + "</v>");
  }

  static List<String> texts(String... cells) {
    return java.util.stream.Stream.of(cells).map(Workbooks::text).toList();
  }

  static Path ods(Path file, Object[][] rows, String... merged) throws IOException {
    var sheet = new com.github.miachm.sods.Sheet("Figures", rows.length, rows[0].length);
    sheet.getDataRange().setValues(rows);
    for (String range : merged) {
      sheet.getRange(range).merge();
    }
    var book = new SpreadSheet();
    book.appendSheet(sheet);
    book.save(file.toFile());
    return file;
  }
}
