package org.openscrutiny.draft;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Unit;

/// Writes a copy of the catalogue with the new indicators at the end of their topic's file. The
/// text before them stays as it is, so that a comparison shows the new entries alone.
///
/// @param catalogue the folder of the catalogue
/// @param topic of the new indicators
/// @param frequency how often figures are published: `annual`, `termly`, `quarterly` or `monthly`
record CatalogueDraft(Path catalogue, String topic, String frequency, Publisher publisher) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The state on one day, and not what happened in a year.
  private static final Pattern AT_END =
      Pattern.compile("(?i).*(at ?31|31 march|at end|snapshot|on roll|headcount).*");

  void write(List<IndicatorGuess> fresh, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> files;
    try (Stream<Path> all = Files.list(catalogue)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
    }
    if (fresh.isEmpty()) {
      return;
    }
    Path file = to.resolve(topic + ".json");
    String entries =
        fresh.stream().map(each -> entry(each, fresh)).collect(Collectors.joining(",\n"));
    if (!Files.exists(file)) {
      Files.writeString(
          file,
          "{\n  \"topic\": \"%s\",\n  \"indicators\": [\n%s\n  ]\n}\n".formatted(topic, entries));
      return;
    }
    String text = Files.readString(file);
    String before = text.substring(0, text.lastIndexOf(']')).stripTrailing();
    Files.writeString(
        file, before + (before.endsWith("[") ? "\n" : ",\n") + entries + "\n  ]\n}\n");
  }

  static boolean isAtEnd(IndicatorGuess guess) {
    return AT_END.matcher(guess.label()).matches();
  }

  private String entry(IndicatorGuess guess, List<IndicatorGuess> fresh) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", guess.id());
    json.put("title", question(guess));
    json.put("shortTitle", guess.label());
    json.put("unit", guess.unit().id());
    json.put("decimalPlaces", guess.decimalPlaces());
    json.put("polarity", "none");
    Optional<String> whole =
        fresh.stream()
            .filter(each ->
                Stream.concat(each.numerator().stream(), each.denominator().stream())
                    .anyMatch(guess.id()::equals))
            .map(IndicatorGuess::id)
            .findFirst();
    json.put("weight", whole.isPresent() ? "detail" : "main");
    whole.ifPresent(ratio -> json.put("partOf", ratio));
    json.put("counts", guess.isCount() ? "children" : null);
    json.put("numerator", guess.numerator().orElse(null));
    json.put("denominator", guess.denominator().orElse(null));
    json.put("definition", "%s, as the publisher defines it.".formatted(guess.label()));
    json.put("population", "As the publisher defines it");
    json.put("measured", isAtEnd(guess) ? "at-end" : "during");
    String says = "the figure for \"%s\" in {area} was {value}".formatted(guess.label());
    json.put("says", says);
    json.put("saysOne", guess.isCount() ? says : null);
    json.put("frequency", frequency);
    json.put("overlapping", false);
    json.putArray("breaks");
    json.putObject("source").put("name", publisher.name()).put("url", publisher.address());
    json.putNull("methodology");
    try {
      return JSON.writer(printer()).writeValueAsString(json).indent(4).stripTrailing();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""))
        .withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }

  private static String question(IndicatorGuess guess) {
    return guess.isCount()
        ? "How many: %s?".formatted(guess.label())
        : guess.unit() == Unit.PERCENT
            ? "What percentage: %s?".formatted(guess.label())
            : "How high: %s?".formatted(guess.label());
  }
}
