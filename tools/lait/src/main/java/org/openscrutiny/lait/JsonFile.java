package org.openscrutiny.lait;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A JSON file that people will read too.
final class JsonFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonFile() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static void write(Path file, ObjectNode root) throws IOException {
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }
}
