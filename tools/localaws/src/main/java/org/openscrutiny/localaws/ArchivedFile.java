package org.openscrutiny.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A file in a [PortalArchive], as its list describes it.
///
/// @param name its path below the folder of the portal
/// @param modified when it was written, which the local S3 answers as the time of an object
/// @param attributes those that the file system keeps beside it, in hexadecimal digits
record ArchivedFile(
    String name, long size, String sha256, Instant modified, Map<String, String> attributes) {

  /// Writes a file into an archive.
  static ArchivedFile copy(Path file, String name, OutputStream archive) throws IOException {
    var digest = new DigestOutputStream(OutputStream.nullOutputStream(), newDigest());
    long size = 0;
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        archive.write(buffer, 0, read);
        digest.write(buffer, 0, read);
        size += read;
      }
    }
    return new ArchivedFile(
        name, size, hex(digest), Files.getLastModifiedTime(file).toInstant(), attributes(file));
  }

  static ArchivedFile of(JsonNode json) {
    var attributes = new TreeMap<String, String>();
    json.path("attributes")
        .properties()
        .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
    return new ArchivedFile(
        json.path("name").asText(),
        json.path("size").asLong(),
        json.path("sha256").asText(),
        Instant.parse(json.path("modified").asText()),
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
    attributes.forEach(all::put);
    return json;
  }

  /// Copies the file out of an archive.
  ///
  /// @return whether it is what was written
  boolean isCopied(InputStream archive, OutputStream file) throws IOException {
    var digest = new DigestOutputStream(file, newDigest());
    long left = size;
    byte[] buffer = new byte[1 << 16];
    for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
      left -= read;
      if (left < 0) {
        return false; // before it fills the disk
      }
      digest.write(buffer, 0, read);
    }
    return left == 0 && hex(digest).equals(sha256);
  }

  /// Gives a copied file its attributes and its time.
  void restore(Path file) throws IOException {
    Optional<UserDefinedFileAttributeView> view = view(file);
    for (Map.Entry<String, String> each : attributes.entrySet()) {
      view.orElseThrow(
              () -> new IOException("The file system of %s keeps no attributes".formatted(file)))
          .write(each.getKey(), ByteBuffer.wrap(HexFormat.of().parseHex(each.getValue())));
    }
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  private static Map<String, String> attributes(Path file) throws IOException {
    var attributes = new TreeMap<String, String>();
    Optional<UserDefinedFileAttributeView> view = view(file);
    if (view.isPresent()) {
      for (String each : view.get().list()) {
        ByteBuffer value = ByteBuffer.allocate(view.get().size(each));
        view.get().read(each, value);
        attributes.put(each, HexFormat.of().formatHex(value.array()));
      }
    }
    return attributes;
  }

  private static Optional<UserDefinedFileAttributeView> view(Path file) {
    return Optional.ofNullable(
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class));
  }

  private static String hex(DigestOutputStream digest) {
    return HexFormat.of().formatHex(digest.getMessageDigest().digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
