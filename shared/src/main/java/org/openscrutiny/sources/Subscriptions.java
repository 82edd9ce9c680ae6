package org.openscrutiny.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.json.Fields;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.json.StrictJson.NotReadable;

/// Reads the files of `sources/`, one for each subscription. `docs/sources.md` describes their
/// fields.
public final class Subscriptions {
  private static final int LONGEST_ID = 80;

  private Subscriptions() {}

  /// All subscriptions of a folder, by the id of their dataset.
  ///
  /// @throws NotReadable with the file and the field that is wrong, or the id that two files have
  public static List<Subscription> read(Path folder) {
    var all = new TreeMap<String, Subscription>();
    for (Path file : files(folder)) {
      Subscription each = one(file);
      if (all.put(each.dataset(), each) != null) {
        throw new NotReadable(
            "%s: another file has the dataset \"%s\" too".formatted(file, each.dataset()));
      }
    }
    return List.copyOf(all.values());
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Subscription one(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream json = Files.newInputStream(file)) {
      return StrictJson.object(name, json).whole(Subscriptions::subscription);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new NotReadable(name + ": " + e.getMessage());
    }
  }

  private static Subscription subscription(Fields fields) {
    return new Subscription(
        fields.text("dataset", LONGEST_ID),
        fields.text("title"),
        fields.text("publication"),
        fields.text("sourceDataSet"),
        fields.texts("levels").stream().map(Subscriptions::level).collect(Collectors.toSet()),
        fields.wholeNumber("from"),
        fields.textsByName("keep"),
        Map.copyOf(fields.textsByName("columns")),
        fields.has("reportingYearEnds")
            ? Optional.of(fields.endOfMonth("reportingYearEnds"))
            : Optional.empty(),
        fields.optionalDate("nextDue"));
  }

  private static AreaLevel level(String name) {
    return Stream.of(AreaLevel.NATIONAL, AreaLevel.REGIONAL, AreaLevel.LOCAL_AUTHORITY)
        .filter(level -> level.label().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "levels holds \"%s\"; use National, Regional or Local authority".formatted(name)));
  }
}
