package org.openscrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/invariants.md` names the tests that hold each invariant, and they are there.
final class InvariantsTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+\\.) \\| ([^|]+) \\|$");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern OF_JAVA = Pattern.compile("([A-Z]\\w+)\\.(\\w+)");
  private static final Pattern OF_THE_SITE = Pattern.compile("(\\S+\\.mjs): (.+)");
  private static final Set<String> NOT_OURS = Set.of("node_modules", "target", ".git");

  @Test
  void everyTestThatThePageNamesIsThere() throws IOException {
    List<MatchResult> rows =
        ROW.matcher(Files.readString(PROJECT.resolve("docs/invariants.md"))).results().toList();
    Map<String, String> javaTests = javaTests();
    assertThat(rows).hasSizeGreaterThan(30);

    for (MatchResult row : rows) {
      List<String> names = NAME.matcher(row.group(2)).results().map(at -> at.group(1)).toList();
      assertThat(names).as(row.group(1)).isNotEmpty().doesNotHaveDuplicates();
      assertThat(names.stream().filter(name -> !isThere(name, javaTests)))
          .as("%s: tests that aren't there", row.group(1))
          .isEmpty();
    }
  }

  /// A row that the test doesn't read would hold nothing.
  @Test
  void everyRowIsRead() throws IOException {
    String page = Files.readString(PROJECT.resolve("docs/invariants.md"));

    assertThat(ROW.matcher(page).results())
        .hasSize(
            (int)
                page.lines()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| what always"))
                    .filter(line -> !line.startsWith("| ---"))
                    .count());
  }

  private static boolean isThere(String name, Map<String, String> javaTests) {
    var ofJava = OF_JAVA.matcher(name);
    if (ofJava.matches()) {
      return javaTests
          .getOrDefault(ofJava.group(1) + ".java", "")
          .contains("void " + ofJava.group(2) + "(");
    }
    var ofTheSite = OF_THE_SITE.matcher(name);
    return ofTheSite.matches() && ofTheSite(ofTheSite.group(1)).contains(ofTheSite.group(2));
  }

  private static String ofTheSite(String file) {
    try {
      return Files.readString(PROJECT.resolve("static-site").resolve(file));
    } catch (IOException notThere) {
      return "";
    }
  }

  /// The text of every test class of the project, by the name of its file.
  private static Map<String, String> javaTests() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        PROJECT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().contains("src/test/java") && file.toString().endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Map<String, String> texts = new HashMap<>();
    for (Path file : found) {
      texts.merge(file.getFileName().toString(), Files.readString(file), String::concat);
    }
    return texts;
  }
}
