package org.openscrutiny.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// A file in a [PortalArchive], as its list describes it.
///
/// @param name its path below the folder of the portal, with `/` between the parts
/// @param size in bytes
/// @param sha256 of its bytes, in hexadecimal digits
/// @param modified when it was written, which the local S3 gives as the time of an object
/// @param attributes those that the file system keeps beside it, in hexadecimal digits: the local
///   S3 has the type of an object there
record ArchivedFile(
    String name, long size, String sha256, Instant modified, Map<String, String> attributes) {
  private static final int BUFFER = 1 << 16;

  ArchivedFile {
    attributes = Map.copyOf(attributes);
    if (size < 0) {
      throw new IllegalArgumentException(name + " has a negative size");
    }
  }

  /// Writes a file into an archive.
  static ArchivedFile copy(Path file, String name, OutputStream archive) throws IOException {
    var digest = new DigestOutputStream(archive, newDigest());
    long size;
    try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      size = bytes.transferTo(digest);
    }
    return new ArchivedFile(
        name,
        size,
        hex(digest.getMessageDigest()),
        Files.getLastModifiedTime(file).toInstant(),
        attributes(file));
  }

  /// @throws IllegalArgumentException when a field is missing or wrong
  static ArchivedFile of(JsonNode json) {
    var attributes = new TreeMap<String, String>();
    json.required("attributes")
        .properties()
        .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
    return new ArchivedFile(
        json.required("name").asText(),
        json.required("size").asLong(-1),
        json.required("sha256").asText(),
        Instant.parse(json.required("modified").asText()),
        attributes);
  }

  ObjectNode json(ObjectMapper mapper) {
    ObjectNode json =
        mapper
            .createObjectNode()
            .put("name", name)
            .put("size", size)
            .put("sha256", sha256)
            .put("modified", modified.toString());
    ObjectNode all = json.putObject("attributes");
    new TreeMap<>(attributes).forEach(all::put);
    return json;
  }

  /// Copies the file out of an archive. It stops when there is more than the list says, before the
  /// disk is full.
  ///
  /// @return whether it is what was written
  boolean isCopied(InputStream archive, OutputStream file) throws IOException {
    var digest = new DigestOutputStream(file, newDigest());
    long left = size;
    byte[] buffer = new byte[BUFFER];
    for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
      left -= read;
      if (left < 0) {
        return false;
      }
      digest.write(buffer, 0, read);
    }
    return left == 0 && hex(digest.getMessageDigest()).equals(sha256);
  }

  /// Gives a copied file its attributes and its time.
  void restore(Path file) throws IOException {
    for (Map.Entry<String, String> each : attributes.entrySet()) {
      view(file).write(each.getKey(), ByteBuffer.wrap(HexFormat.of().parseHex(each.getValue())));
    }
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private static Map<String, String> attributes(Path file) throws IOException {
    var attributes = new TreeMap<String, String>();
    UserDefinedFileAttributeView view = view(file);
    for (String each : view.list()) {
      ByteBuffer value = ByteBuffer.allocate(view.size(each));
      view.read(each, value);
      attributes.put(each, HexFormat.of().formatHex(value.array()));
    }
    return attributes;
  }

  /// @throws IOException when the file system keeps no attributes: no portal can run on it
  private static UserDefinedFileAttributeView view(Path file) throws IOException {
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(
            file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      throw new IOException("The file system of %s keeps no attributes of files".formatted(file));
    }
    return view;
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
