package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private static final List<Place> COUNTRIES = places("countries-and-regions.csv", "country");
  private static final List<Place> REGIONS = places("countries-and-regions.csv", "region");
  private static final List<Place> AUTHORITIES = places("local-authorities.csv", "");

  /// @param number the three digits in `old_la_code`; empty where none is given
  /// @param names every way to write the name, simplified
  /// @param until the last day of an authority that was reorganised
  private record Place(
      String code, String number, String name, Set<String> names, Optional<LocalDate> until) {
    boolean isCalled(String text) {
      return names.contains(simplified(text));
    }
  }

  private OfficialPlaces() {}

  /// What speaks against the pair, in a few words; empty where it is in the list.
  static Optional<String> objectionToCountry(String code, String name) {
    return objection(COUNTRIES, code, name);
  }

  /// What speaks against the pair, in a few words; empty where it is in the list.
  static Optional<String> objectionToRegion(String code, String name) {
    return objection(REGIONS, code, name);
  }

  /// What speaks against code, number and name; empty where they are one authority of the list. A
  /// code or number that is empty is not asked about. Of two authorities that publish together
  /// ("E06000061 / E06000062", "940 / 941") the name is not asked about either.
  static Optional<String> objectionToAuthority(String code, String number, String name) {
    if (code.contains(" / ")) {
      return objectionToPair(code.split(" / ", -1), number.split(" / ", -1));
    }
    List<Place> meant =
        AUTHORITIES.stream()
            .filter(place -> code.isEmpty() || place.code().equals(code))
            .filter(place -> !code.isEmpty() || place.number().equals(number))
            .toList();
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
    return AUTHORITIES.stream()
        .filter(place -> place.code().equals(code))
        .findFirst()
        .flatMap(Place::until);
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

  private static Optional<String> objection(List<Place> places, String code, String name) {
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
        row.findField("until").filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }
}
