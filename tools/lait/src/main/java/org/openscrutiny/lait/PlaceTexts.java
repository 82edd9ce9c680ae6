package org.openscrutiny.lait;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.geography.Place;

/// Finds the places of the collection in the official lists. A number alone is not enough: name and
/// region have to speak of the same place, or it is not taken. `lait-places.csv` has the numbers
/// that the collection made up itself (970 for England) and the names that it writes in its own
/// way.
final class PlaceTexts {
  private static final Pattern NUMBER = Pattern.compile("([0-9]{3})(?:\\.0)?");
  private static final String LONDON = "E12000007";
  private static final List<String> PARTS_OF_LONDON = List.of("E13000001", "E13000002");

  private record Notation(String number, AreaLevel level, String written, String official) {}

  private record Texts(String number, String name, String region) {}

  private static final List<Notation> RULES =
      NotationTable.read(
          "lait-places.csv",
          row ->
              new Notation(
                  row.getField("number"),
                  AreaLevel.ofLabel(row.getField("level")).orElseThrow(),
                  row.getField("written"),
                  row.getField("official")));

  private final Gazetteer gazetteer;
  private final Map<Texts, Optional<WrittenPlace>> known = new HashMap<>();

  PlaceTexts(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Optional<WrittenPlace> find(String number, String name, String region) {
    return known.computeIfAbsent(new Texts(number, name, region), this::look);
  }

  private Optional<WrittenPlace> look(Texts texts) {
    Matcher number = NUMBER.matcher(texts.number());
    if (!number.matches()) {
      return Optional.empty();
    }
    List<Notation> rules =
        RULES.stream().filter(rule -> rule.number().equals(number.group(1))).toList();
    Optional<Notation> rule =
        rules.stream().filter(each -> each.written().equals(texts.name())).findFirst();
    AreaLevel level = rules.isEmpty() ? AreaLevel.LOCAL_AUTHORITY : rules.getFirst().level();
    String name = rule.map(Notation::official).orElse(texts.name());
    return switch (level) {
      case NATIONAL ->
          rule.flatMap(each -> gazetteer.countryCalled(name))
              .map(place -> only(Location.england(), place));
      case REGIONAL ->
          rule.flatMap(each -> gazetteer.regionCalled(name))
              .map(place -> only(Location.region(place.code(), place.name()), place));
      case LOCAL_AUTHORITY -> authority(number.group(1), rule, texts);
      case LOCAL_AUTHORITY_GROUP -> Optional.empty();
    };
  }

  private static WrittenPlace only(Location location, Place place) {
    return new WrittenPlace(location, List.of(place));
  }

  private Optional<WrittenPlace> authority(String number, Optional<Notation> rule, Texts texts) {
    String name = rule.map(Notation::official).orElse(texts.name());
    Optional<Place> region = gazetteer.regionCalled(texts.region());
    Predicate<Place> isThere = place -> region.filter(each -> holds(each, place)).isPresent();
    List<Place> terms =
        gazetteer.authoritiesNumbered(number).stream()
            .filter(place -> place.isCalled(name))
            .filter(isThere)
            .toList();
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WrittenPlace(location(terms.getLast(), region.orElseThrow(), rule), terms));
  }

  /// Whether the region is the authority's; Inner and Outer London are parts of London's.
  private static boolean holds(Place region, Place authority) {
    return region.code().equals(authority.region())
        || (authority.region().equals(LONDON) && PARTS_OF_LONDON.contains(region.code()));
  }

  /// In some periods there are two Dorsets with one number: the table distinguishes them by name.
  private static Location location(Place place, Place region, Optional<Notation> rule) {
    return new Location(
        AreaLevel.LOCAL_AUTHORITY,
        region.code(),
        region.name(),
        place.code(),
        place.number(),
        rule.map(Notation::official).orElse(place.name()));
  }
}
