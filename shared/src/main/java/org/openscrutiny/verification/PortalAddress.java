package org.openscrutiny.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A portal, or a saved copy of one, and one of its editions.
///
/// @param edition its number, or `current`
public record PortalAddress(PublicDocuments documents, String edition) {
  public static final String CURRENT = "current";

  private static final Pattern WEB =
      Pattern.compile("(https?://.+?)(?:/api/v1(?:/editions(?:/(\\d+|current))?)?)?/?");

  /// @param text the address of a portal, of its API or of one edition, or a folder
  /// @throws IllegalArgumentException with a sentence, when it is none of them
  public static PortalAddress of(String text) {
    Matcher web = WEB.matcher(text);
    if (web.matches()) {
      String edition = web.group(2);
      return new PortalAddress(new LivePortal(web.group(1)), edition == null ? CURRENT : edition);
    }
    Path folder = Path.of(text);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          text + " is neither an address that begins with http nor a folder");
    }
    return new PortalAddress(new SavedPortal(folder), newest(folder.resolve("api/v1/editions")));
  }

  /// The edition that was saved as the current one, or else the newest that was saved.
  private static String newest(Path editions) {
    String[] names = Objects.requireNonNullElse(editions.toFile().list(), new String[0]);
    return Arrays.asList(names).contains(CURRENT + ".json")
        ? CURRENT
        : Arrays.stream(names)
            .filter(name -> name.matches("\\d+\\.json"))
            .map(name -> name.substring(0, name.indexOf('.')))
            .max(Comparator.comparingInt(Integer::parseInt))
            .orElse(CURRENT);
  }

  public PortalAddress savedTo(Path folder) {
    return new PortalAddress(new SavedPortal(folder).copying(documents), edition);
  }
}
