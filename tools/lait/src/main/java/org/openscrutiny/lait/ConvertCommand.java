package org.openscrutiny.lait;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Converts a collection and says what became of each of its rows.
public final class ConvertCommand {
  static final int CONVERTED = 0;
  static final int UNBALANCED = 1;
  static final int WRONG_USE = 2;

  private final PrintStream out;
  private final PrintStream err;

  ConvertCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new ConvertCommand(out, err).run(List.of(arguments)));
  }

  /// The exit status: 0 converted, 1 when the accounts don't balance, 2 when nothing was converted.
  int run(List<String> arguments) {
    try {
      Request request = Request.parse(arguments);
      Accounts accounts = converted(request);
      new AccountsText(accounts, request.folder()).lines().forEach(out::println);
      return accounts.balance() ? CONVERTED : UNBALANCED;
    } catch (WrongUse | IOException | UncheckedIOException e) {
      err.println("portal: " + e.getMessage());
      return WRONG_USE;
    }
  }

  /// Works in a folder beside, so that what stands under the asked name is always whole.
  private static Accounts converted(Request request) throws IOException {
    Path parent = Objects.requireNonNull(request.folder().getParent());
    Files.createDirectories(parent);
    Path work = parent.resolve(".converting-" + request.folder().getFileName());
    delete(work);
    Files.createDirectory(work);
    try {
      Accounts accounts = Conversion.run(request.data(), request.dictionary(), work);
      Files.deleteIfExists(request.folder());
      Files.move(work, request.folder());
      return accounts;
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
