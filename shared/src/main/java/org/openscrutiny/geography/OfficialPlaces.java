package org.openscrutiny.geography;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;

/// The countries, regions and local authorities of the official lists, those that were reorganised
/// among them: `countries-and-regions.csv` and `local-authorities.csv`.
///
/// A code belongs to one authority for as long as that authority lasts; a reorganised one has a new
/// code, at times under the old name and number (Buckinghamshire, North Yorkshire, Somerset). Names
/// are compared without regard to case, punctuation and the ways in which publishers vary them
/// ("Bristol City of", "St Helens", "Durham").
///
/// Source: the look-ups of the Department for Education's screening of published data; a code that
/// began with the coding system of January 2009 has no `from`.
public final class OfficialPlaces {
  private static final Set<String> NOT_APPLICABLE =
      Set.of("Not applicable", "Unknown", "Outside of England", "Outside of the United Kingdom");

  private static final List<Place> COUNTRIES = places("countries-and-regions.csv", "country");
  private static final List<Place> REGIONS = places("countries-and-regions.csv", "region");
  private static final List<Place> AUTHORITIES = places("local-authorities.csv", "");
  private static final Map<String, Area> REGION_OF = regionsByAuthority();

  private static final Map<String, List<Place>> BY_CODE =
      AUTHORITIES.stream().collect(Collectors.groupingBy(Place::code));
  private static final Map<String, List<Place>> BY_NUMBER =
      AUTHORITIES.stream().collect(Collectors.groupingBy(Place::number));

  /// A country, a region, or a local authority for as long as it had one code.
  ///
  /// @param number the three digits in `old_la_code`; empty where none is given
  /// @param names every way to write the name, simplified
  /// @param region the code of the region that an authority is in; empty for other places
  /// @param from the first day under this code; empty since January 2009 or before
  /// @param until the last day of an authority that was reorganised
  public record Place(
      String code,
      String number,
      String name,
      Set<String> names,
      String region,
      Optional<LocalDate> from,
      Optional<LocalDate> until) {
    public boolean isCalled(String text) {
      return names.contains(simplified(text));
    }

    /// Whether the place was there on at least one of the days.
    public boolean existed(LocalDate first, LocalDate last) {
      return from.filter(last::isBefore).isEmpty() && until.filter(first::isAfter).isEmpty();
    }

    /// Whether the place was there on each of the days.
    boolean existedThroughout(LocalDate first, LocalDate last) {
      return from.filter(first::isBefore).isEmpty() && until.filter(last::isAfter).isEmpty();
    }
  }

  private OfficialPlaces() {}

  /// The codes of the authorities of a region, or of all regions where none is named.
  static Set<String> authoritiesIn(String region, Predicate<Place> wanted) {
    return AUTHORITIES.stream()
        .filter(place ->
            region.isEmpty() ? REGION_OF.containsKey(place.code()) : place.region().equals(region))
        .filter(wanted)
        .map(Place::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Every authority that has or had the number, the oldest first: more than one where a
  /// reorganised authority kept it.
  public static List<Place> authoritiesNumbered(String number) {
    return AUTHORITIES.stream()
        .filter(place -> !number.isEmpty() && place.number().equals(number))
        .sorted(Comparator.comparing(place -> place.until().orElse(LocalDate.MAX)))
        .toList();
  }

  public static Optional<Place> regionCalled(String name) {
    return REGIONS.stream().filter(place -> place.isCalled(name)).findFirst();
  }

  public static Optional<Place> countryCalled(String name) {
    return COUNTRIES.stream().filter(place -> place.isCalled(name)).findFirst();
  }

  /// What speaks against the pair, in a few words; empty where it is in the list.
  public static Optional<String> objectionToCountry(String code, String name) {
    return objection(COUNTRIES, code, name);
  }

  /// What speaks against the pair, in a few words; empty where it is in the list.
  public static Optional<String> objectionToRegion(String code, String name) {
    return objection(REGIONS, code, name);
  }

  /// What speaks against code, number and name; empty where they are one authority of the list. A
  /// code or number that is empty is not asked about. Of two authorities that publish together
  /// ("E06000061 / E06000062", "940 / 941") the name is not asked about either.
  public static Optional<String> objectionToAuthority(String code, String number, String name) {
    if (isNoPlace(code)) {
      return objectionToNoPlace(code, name);
    }
    if (code.contains(" / ")) {
      return objectionToPair(code.split(" / ", -1), number.split(" / ", -1));
    }
    List<Place> meant =
        code.isEmpty()
            ? BY_NUMBER.getOrDefault(number, List.of())
            : BY_CODE.getOrDefault(code, List.of());
    String given = code.isEmpty() ? number : code;
    if (meant.isEmpty()) {
      return Optional.of("no authority has " + given);
    }
    if (!name.isEmpty() && meant.stream().noneMatch(place -> place.isCalled(name))) {
      return Optional.of("%s is %s, not %s".formatted(given, meant.getFirst().name(), name));
    }
    return meant.stream().anyMatch(place -> hasNumber(place, number))
        ? Optional.empty()
        : Optional.of("%s has %s, not %s".formatted(code, meant.getFirst().number(), number));
  }

  /// The last day of the authority with this code, where it has ended.
  public static Optional<LocalDate> endOfAuthority(String code) {
    return BY_CODE.getOrDefault(code, List.of()).stream().findFirst().flatMap(Place::until);
  }

  /// Today's code for each code that an authority had before: those that share the department's
  /// number, which an authority keeps when it is reorganised under its old name.
  public static Map<String, String> formerCodes() {
    var today = new HashMap<String, String>();
    AUTHORITIES.stream()
        .filter(place -> !place.number().isEmpty() && place.until().isEmpty())
        .forEach(place -> today.put(place.number(), place.code()));
    return AUTHORITIES.stream()
        .filter(place -> place.until().isPresent() && today.containsKey(place.number()))
        .collect(Collectors.toMap(Place::code, place -> today.get(place.number())));
  }

  /// The region that a local authority is in, or was when it was reorganised; of two authorities
  /// that publish together, the region of the first. London is one region here: publications divide
  /// it into Inner and Outer London in more than one way.
  ///
  /// @param authority the authority's code
  public static Optional<Area> regionOf(String authority) {
    return Optional.ofNullable(REGION_OF.get(authority.split(" / ", -1)[0]));
  }

  static Optional<Area> region(String code) {
    return REGIONS.stream()
        .filter(place -> place.code().equals(code))
        .findFirst()
        .map(place -> new Area(AreaLevel.REGIONAL, place.code(), place.name()));
  }

  private static Map<String, Area> regionsByAuthority() {
    var byAuthority = new HashMap<String, Area>();
    AUTHORITIES.forEach(
        place -> region(place.region()).ifPresent(region -> byAuthority.put(place.code(), region)));
    return Map.copyOf(byAuthority);
  }

  private static Optional<String> objectionToPair(String[] codes, String[] numbers) {
    for (int i = 0; i < codes.length; i++) {
      String number = numbers.length == codes.length ? numbers[i] : "";
      Optional<String> objection = objectionToAuthority(codes[i], number, "");
      if (objection.isPresent()) {
        return objection;
      }
    }
    return Optional.empty();
  }

  private static boolean hasNumber(Place place, String number) {
    return number.isEmpty() || place.number().isEmpty() || place.number().equals(number);
  }

  private static boolean isNoPlace(String code) {
    return code.equals("x") || code.equals("z");
  }

  /// A place that nobody knows is `x` and `Not available`; where there is none it is `z` and one of
  /// the names that say why.
  private static Optional<String> objectionToNoPlace(String code, String name) {
    boolean right =
        code.equals("x")
            ? name.equals("Not available")
            : NOT_APPLICABLE.contains(name) || name.endsWith("and unknown");
    return right ? Optional.empty() : Optional.of("%s is no %s".formatted(code, name));
  }

  private static Optional<String> objection(List<Place> places, String code, String name) {
    if (isNoPlace(code)) {
      return objectionToNoPlace(code, name);
    }
    Optional<Place> place = places.stream().filter(each -> each.code().equals(code)).findFirst();
    if (place.isEmpty()) {
      return Optional.of("no place has " + code);
    }
    return place.get().isCalled(name)
        ? Optional.empty()
        : Optional.of("%s is %s, not %s".formatted(code, place.get().name(), name));
  }

  private static String simplified(String name) {
    return name.toLowerCase(Locale.UK)
        .replace("(pre lgr 2009)", "")
        .replace("&", " and ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static List<Place> places(String table, String kind) {
    try (InputStream csv = OfficialPlaces.class.getResourceAsStream(table);
        var reader = CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(csv), UTF_8)) {
      return reader.stream()
          .filter(row -> kind.isEmpty() || row.getField("kind").equals(kind))
          .map(OfficialPlaces::place)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(NamedCsvRecord row) {
    String name = row.getField("name");
    var names = new HashSet<String>();
    Stream.concat(Stream.of(name), Arrays.stream(row.getField("other_names").split(";", -1)))
        .map(OfficialPlaces::simplified)
        .filter(each -> !each.isEmpty())
        .forEach(names::add);
    return new Place(
        row.getField("code"),
        row.findField("number").orElse(""),
        name,
        names,
        row.findField("region").orElse(""),
        day(row, "from"),
        day(row, "until"));
  }

  private static Optional<LocalDate> day(NamedCsvRecord row, String column) {
    return row.findField(column).filter(day -> !day.isEmpty()).map(LocalDate::parse);
  }
}
