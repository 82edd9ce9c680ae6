package org.openscrutiny.draft.sheet;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of a workbook, which is a zip archive of XML documents. Every part is unpacked and
/// parsed once, and counted, before a library opens the file: libraries keep what they read, and a
/// small archive can unpack to more than any memory holds.
///
/// What the libraries don't give is noted on the way: merged cells of an XLSX.
///
/// @param merged ranges of merged cells, by the path of the sheet's part
/// @param targets paths of parts, by the id under which the workbook names them
record WorkbookParts(Map<String, List<String>> merged, Map<String, String> targets) {
  private static final long MOST_PACKED = 50_000_000;
  private static final long MOST_UNPACKED = 500_000_000;
  private static final int MOST_PARTS = 5_000;
  private static final int DEEPEST = 200;

  /// The reader of ODS drops what is repeated more often.
  private static final int MOST_REPEATED = 10_000;

  private static final XMLInputFactory XML = factory();

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /// @throws UnusableFile if the file is no workbook, or is beyond the bounds
  static WorkbookParts checked(Path file) throws IOException {
    if (Files.size(file) > MOST_PACKED) {
      throw new UnusableFile(
          "%s has more than %,d bytes. Save the sheet as CSV"
              .formatted(file.getFileName(), MOST_PACKED));
    }
    var parts = new WorkbookParts(new HashMap<>(), new HashMap<>());
    try (var zip = new ZipFile(file.toFile())) {
      Set<String> names = new HashSet<>();
      var left = new long[] {MOST_UNPACKED};
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!names.add(entry.getName()) || names.size() > MOST_PARTS) {
          throw new UnusableFile(
              file.getFileName() + " has two parts of one name, or thousands. It is no workbook");
        }
        try (var bytes = new Counted(zip.getInputStream(entry), left, file)) {
          parts.check(entry.getName(), bytes, file);
        }
      }
    } catch (ZipException e) {
      throw new UnusableFile(
          file.getFileName() + " is no workbook, is damaged or has a password. Save it again", e);
    }
    return parts;
  }

  /// Whether cells of an XLSX have formats at all.
  boolean hasStyles() {
    return targets.containsValue("xl/styles.xml");
  }

  private void check(String name, InputStream bytes, Path file) throws IOException {
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
      bytes.transferTo(java.io.OutputStream.nullOutputStream());
      return;
    }
    boolean isOds = name.equals("content.xml");
    var cells = new OdsCells(file);
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(new BufferedInputStream(bytes));
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw new UnusableFile(
              "%s: %s declares entities of its own, as no spreadsheet does. It is refused"
                  .formatted(file.getFileName(), name));
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (++depth > DEEPEST) {
            throw new UnusableFile(file.getFileName() + ": " + name + " is nested too deeply");
          }
          note(name, xml);
          if (isOds) {
            cells.start(xml);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException fault) {
        throw fault;
      }
      throw new UnusableFile("%s: %s is damaged".formatted(file.getFileName(), name), e);
    }
  }

  private void note(String name, XMLStreamReader xml) {
    if (xml.getLocalName().equals("mergeCell")) {
      merged
          .computeIfAbsent(name, key -> new java.util.ArrayList<>())
          .add(String.valueOf(xml.getAttributeValue(null, "ref")));
    } else if (name.endsWith("workbook.xml.rels") && xml.getLocalName().equals("Relationship")) {
      String target = String.valueOf(xml.getAttributeValue(null, "Target"));
      targets.put(
          String.valueOf(xml.getAttributeValue(null, "Id")),
          target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }
  }

  /// Counts the cells of an ODS, in which one element may stand for many.
  private static final class OdsCells {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private final Path file;
    private long rows;
    private long widest;
    private long width;
    private int repeated;

    OdsCells(Path file) {
      this.file = file;
    }

    void start(XMLStreamReader xml) {
      switch (xml.getLocalName()) {
        case "table" -> {
          rows = 0;
          widest = 0;
        }
        case "table-row" -> {
          repeated = times(xml, "number-rows-repeated");
          rows += repeated > MOST_REPEATED ? 0 : repeated;
          width = 0;
        }
        case "table-cell", "covered-table-cell" -> {
          int times = times(xml, "number-columns-repeated");
          boolean isFilled = xml.getAttributeValue(OFFICE, "value-type") != null;
          if (isFilled && (times > MOST_REPEATED || repeated > MOST_REPEATED)) {
            throw SheetFile.tooLarge(file);
          }
          // The reader takes 1.5E+16 as 1.5.
          String value = xml.getAttributeValue(OFFICE, "value");
          if (value != null && value.contains("E+")) {
            throw new UnusableFile(
                "%s has the number %s, which can't be read exactly from ODS. Save it as XLSX"
                    .formatted(file.getFileName(), value));
          }
          width += times > MOST_REPEATED ? 0 : times;
          widest = Math.max(widest, width);
        }
        default -> {}
      }
      if (rows * widest > SheetFile.MOST_CELLS) {
        throw SheetFile.tooLarge(file);
      }
    }

    private int times(XMLStreamReader xml, String attribute) {
      String text = xml.getAttributeValue(TABLE, attribute);
      if (text == null) {
        return 1;
      }
      if (!text.matches("\\d{1,7}")) {
        throw new UnusableFile(
            "%s repeats a cell \"%s\" times".formatted(file.getFileName(), text));
      }
      return Integer.parseInt(text);
    }
  }

  private static final class Counted extends FilterInputStream {
    private final long[] left;
    private final Path file;

    Counted(InputStream bytes, long[] left, Path file) {
      super(bytes);
      this.left = left;
      this.file = file;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      left[0] -= Math.max(read, 0);
      if (left[0] < 0) {
        throw new UnusableFile(
            "%s unpacks to more than %,d bytes. Save the sheet as CSV"
                .formatted(file.getFileName(), MOST_UNPACKED));
      }
      return read;
    }
  }
}
