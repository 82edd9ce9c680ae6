package org.openscrutiny.wording;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscrutiny.domain.Area;

/// The names of places in sentences.
public final class PlaceNames {
  private static final Pattern COMPASS = Pattern.compile("(North|South|East|West)\\b");

  /// "Statistical neighbours" and not "Core Cities".
  private static final Pattern COMMON_NOUN = Pattern.compile("\\p{Lu}\\S* \\p{Ll}.*");

  /// Official lists have "Bristol, City of" and "Herefordshire, County of".
  private static final Pattern TURNED = Pattern.compile("(.*), (City|County) of");

  private static final Pattern WITH_ARTICLE = Pattern.compile("(City|Isles?|East Riding) of .*");

  private PlaceNames() {}

  /// A place in the middle of a sentence: "Southampton", "the City of London", "Bristol", "the
  /// South East", "the statistical neighbours".
  public static String inText(Area area) {
    String name = area.name();
    return switch (area.level()) {
      case NATIONAL -> name;
      case LOCAL_AUTHORITY -> authority(name);
      case REGIONAL -> COMPASS.matcher(name).lookingAt() ? "the " + name : name;
      case LOCAL_AUTHORITY_GROUP ->
          "the "
              + (COMMON_NOUN.matcher(name).matches()
                  ? name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1)
                  : name);
    };
  }

  private static String authority(String name) {
    Matcher turned = TURNED.matcher(name);
    if (turned.matches()) {
      return turned.group(1);
    }
    return WITH_ARTICLE.matcher(name).matches() ? "the " + name : name;
  }
}
