package org.openscrutiny.lait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the command is asked.
///
/// @param folder where everything goes: not there yet, or empty
record Request(Path data, Path dictionary, Path folder) {
  private static final String USAGE =
      "convert takes the kind of collection and three paths: ./portal convert lait DATA DICTIONARY"
          + " OUT";

  /// @throws WrongUse when it can't be right
  static Request parse(List<String> arguments) {
    arguments.stream()
        .filter(argument -> argument.startsWith("-"))
        .findFirst()
        .ifPresent(option -> {
          throw new WrongUse("there is no option " + option + "; " + USAGE);
        });
    if (arguments.size() != 4) {
      throw new WrongUse(USAGE);
    }
    if (!arguments.getFirst().equals("lait")) {
      throw new WrongUse(
          "there is no conversion of \"%s\"; there is one of lait".formatted(arguments.getFirst()));
    }
    return new Request(
        existing(arguments.get(1)), existing(arguments.get(2)), empty(arguments.get(3)));
  }

  private static Path existing(String text) {
    Path path = Path.of(text).toAbsolutePath().normalize();
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new WrongUse("there is no file " + text);
    }
    return path;
  }

  private static Path empty(String text) {
    Path path = Path.of(text).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      return path;
    }
    if (!Files.isDirectory(path)) {
      throw new WrongUse(text + " is a file; give a folder that is empty or not there yet");
    }
    try (Stream<Path> there = Files.list(path)) {
      if (there.findAny().isPresent()) {
        throw new WrongUse(text + " is not empty; give a folder that is empty or not there yet");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }
}
