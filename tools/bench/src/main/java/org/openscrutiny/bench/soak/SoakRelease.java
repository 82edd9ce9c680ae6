package org.openscrutiny.bench.soak;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Versions of the bundled release about attendance, each with another figure of overall absence.
///
/// @param bundled its folder
/// @param target where versions are written
record SoakRelease(Path bundled, Path target) {
  static final String INDICATOR = "overall-absence";
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final BigDecimal LEAST = new BigDecimal("10.0");

  /// The figure of a version, in percent: 10.1, 10.2 and so on.
  static String figure(int version) {
    return LEAST.add(BigDecimal.valueOf(version, 1)).toPlainString();
  }

  /// @return the folder of a version, which follows the one before by a day
  Path write(int version) throws IOException {
    Path folder = Files.createDirectories(target.resolve("soak-" + version));
    try (Stream<Path> files = Files.list(bundled)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = String.valueOf(file.getFileName());
        Files.writeString(
            folder.resolve(name),
            switch (name) {
              case "release.json" -> moved(Files.readString(file), FIRST.plusDays(version));
              case "attendance.csv" -> changed(Files.readString(file), figure(version));
              default -> Files.readString(file);
            });
      }
    }
    return folder;
  }

  private static String moved(String json, LocalDate day) {
    return json.replaceFirst(
            "\"publishedOn\": \"[^\"]*\"", "\"publishedOn\": \"%s\"".formatted(day))
        .replaceFirst("\"publishAt\": \"[^\"]*\"", "\"publishAt\": \"%sT09:30:00\"".formatted(day));
  }

  /// The newest year's overall absence is the first figure of its row.
  private static String changed(String csv, String figure) {
    String changed = csv.replaceFirst("(?m)^(202324,.*,Southampton,)[^,]*", "$1" + figure);
    if (changed.equals(csv)) {
      throw new IllegalStateException("attendance.csv has no row of 2023/24 that could be changed");
    }
    return changed;
  }
}
