package org.openscrutiny.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.ComparatorKind;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.json.StrictJson.NotReadable;

/// Reads and writes `portal.json`, which has everything that is particular to one council. Its keys
/// are described in `docs/portal-json.md`.
public final class PortalJson {
  private static final String FILE = "portal.json";

  private PortalJson() {}

  /// @throws StrictJson.NotReadable with the field that is wrong
  public static PortalSettings read(Path file) {
    try (InputStream json = Files.newInputStream(file)) {
      return read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static PortalSettings read(InputStream json) throws IOException {
    Fields fields = StrictJson.object(FILE, json);
    try {
      return fields.whole(PortalJson::settings);
    } catch (IllegalArgumentException e) {
      throw new NotReadable(FILE + ": " + e.getMessage());
    }
  }

  /// The file that has these settings, for people to complete.
  public static byte[] written(PortalSettings settings) {
    byte[] json =
        JsonOutput.object(fields -> {
          fields.text("title", settings.title());
          fields.text("council", settings.council());
          fields.text("councilUrl", settings.councilUrl());
          fields.text("contact", settings.contact());
          fields.object("home", () -> area(fields, settings.home()));
          fields.objects(
              "comparators",
              settings.comparators(),
              each -> {
                fields.text("id", each.id());
                fields.text("kind", each.kind().word());
                area(fields, each.area());
              });
          fields.number("threshold", settings.threshold());
          fields.text("accent", settings.accent());
        });
    try {
      String text = StrictJson.mapper().readTree(json).toPrettyString();
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void area(JsonOutput fields, Area area) {
    fields.text("level", area.level().label());
    fields.text("code", area.code());
    fields.text("name", area.name());
  }

  private static PortalSettings settings(Fields fields) {
    return new PortalSettings(
        fields.text("title"),
        fields.text("council"),
        fields.text("councilUrl"),
        fields.text("contact"),
        fields.object("home", PortalJson::area),
        fields.objects("comparators", PortalJson::comparator),
        fields.wholeNumber("threshold"),
        fields.text("accent"));
  }

  private static Area area(Fields fields) {
    return new Area(
        fields.choice("level", AreaLevel.values(), AreaLevel::label),
        fields.text("code"),
        fields.text("name"));
  }

  private static Comparator comparator(Fields fields) {
    return new Comparator(fields.text("id"), ComparatorKind.of(fields.text("kind")), area(fields));
  }
}
