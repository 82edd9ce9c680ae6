package org.openscrutiny;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A `pom.xml`.
record MavenFile(Document xml) {
  static MavenFile read(Path pom) throws IOException {
    try {
      return new MavenFile(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile()));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(pom + " can't be read", e);
    }
  }

  /// In the order of the file.
  List<String> modules() {
    return elements(xml.getElementsByTagName("module")).stream()
        .map(Element::getTextContent)
        .toList();
  }

  /// The artifacts of the project that this one compiles against. Test dependencies are left out.
  List<String> uses() {
    return elements(xml.getElementsByTagName("dependency")).stream()
        .filter(each -> text(each, "groupId").equals("org.openscrutiny"))
        .filter(each -> text(each, "type").isEmpty() && !text(each, "scope").equals("test"))
        .map(each -> text(each, "artifactId"))
        .distinct()
        .toList();
  }

  private static String text(Element parent, String name) {
    return elements(parent.getElementsByTagName(name)).stream()
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
