package org.openscrutiny.geography;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.NumberOfChildren;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Predecessor;

/// The official places of England, from the tables that are bundled with the portal.
///
/// A code belongs to one authority for as long as the authority lasts. A reorganised authority has
/// a new code, sometimes under the old name and number (Buckinghamshire, North Yorkshire,
/// Somerset); it stays in `local-authorities.csv` with its last day, since files about earlier
/// periods name it. Names are compared without case and punctuation, in each of their spellings
/// ("Bristol City of", "St Helens", "Durham"). London is one region here, since publishers divide
/// it into Inner and Outer London in more than one way.
///
/// Source: the look-ups of the Department for Education's screening of published data. A code that
/// has existed since the coding system of January 2009 has no first day.
public final class OfficialGazetteer implements Gazetteer {
  private static final String ENGLAND = "E92000001";
  private static final String TOGETHER = " / ";

  private final List<Place> countries;
  private final List<Place> regions;
  private final List<Place> authorities;
  private final Map<String, Area> regionOfAuthority;
  private final Map<String, LocalDate> ends;
  private final PlaceNames names;
  private final Map<String, String> presentCodes;
  private final StatisticalNeighbours neighbours;
  private final ChildPopulations children;
  private final Map<String, List<Predecessor>> predecessors;

  private OfficialGazetteer() {
    countries = ReferenceTables.countries();
    regions = ReferenceTables.regions();
    authorities = ReferenceTables.authorities();
    names = new PlaceNames(authorities);
    regionOfAuthority = new HashMap<>();
    ends = new HashMap<>();
    for (Place place : authorities) {
      region(place.region()).ifPresent(region -> regionOfAuthority.put(place.code(), region));
      place.until().ifPresent(end -> ends.putIfAbsent(place.code(), end));
    }
    presentCodes = formerCodes(authorities);
    predecessors = predecessors(authorities);
    neighbours = StatisticalNeighbours.newest(presentCodes);
    children = new ChildPopulations(presentCodes);
  }

  /// Reads the bundled tables.
  public static OfficialGazetteer read() {
    return new OfficialGazetteer();
  }

  @Override
  public Optional<Area> regionOf(Area area) {
    return LondonHalves.includes(area.code())
        ? region(LondonHalves.LONDON)
        : Optional.ofNullable(regionOfAuthority.get(area.code().split(TOGETHER, -1)[0]));
  }

  @Override
  public String presentCode(Area area) {
    return presentCodes.getOrDefault(area.code(), area.code());
  }

  @Override
  public Optional<NumberOfChildren> childrenIn(Area area) {
    return children.of(presentCode(area));
  }

  @Override
  public List<Set<String>> authoritiesOfPart(Area part) {
    return LondonHalves.includes(part.code())
        ? LondonHalves.boroughsOf(part.code(), authoritiesIn(LondonHalves.LONDON, place -> true))
        : List.of();
  }

  @Override
  public Set<String> authoritiesOf(Area whole, Period period) {
    String region = whole.code().equals(ENGLAND) ? "" : whole.code();
    var throughout = new HashSet<>(authoritiesOn(period.start(), region));
    throughout.retainAll(authoritiesOn(period.end(), region));
    return throughout;
  }

  /// The present codes of the authorities that existed on a day. A former code ends on the day
  /// before the next one begins.
  private Set<String> authoritiesOn(LocalDate day, String region) {
    return authoritiesIn(region, place -> place.existed(day, day)).stream()
        .map(code -> presentCodes.getOrDefault(code, code))
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Place> countryCalled(String name) {
    return countries.stream().filter(place -> place.isCalled(name)).findFirst();
  }

  @Override
  public Optional<Place> regionCalled(String name) {
    return regions.stream().filter(place -> place.isCalled(name)).findFirst();
  }

  @Override
  public List<Place> authorities() {
    return authorities;
  }

  @Override
  public List<Place> authoritiesNumbered(String number) {
    return authorities.stream()
        .filter(place -> !number.isEmpty() && place.number().equals(number))
        .sorted(Comparator.comparing(place -> place.until().orElse(LocalDate.MAX)))
        .toList();
  }

  @Override
  public Optional<LocalDate> endOfAuthority(String code) {
    return Optional.ofNullable(ends.get(code));
  }

  @Override
  public List<Predecessor> predecessors(String code) {
    return predecessors.getOrDefault(code, List.of());
  }

  @Override
  public Optional<String> objectionToCountry(String code, String name) {
    return PlaceNames.objection(countries, code, name);
  }

  @Override
  public Optional<String> objectionToRegion(String code, String name) {
    return PlaceNames.objection(regions, code, name);
  }

  @Override
  public Optional<String> objectionToAuthority(String code, String number, String name) {
    return names.objectionToAuthority(code, number, name);
  }

  @Override
  public StatisticalNeighbours neighbours() {
    return neighbours;
  }

  /// The codes of the authorities of a region, or of all regions if none is named.
  private Set<String> authoritiesIn(String region, Predicate<Place> wanted) {
    return authorities.stream()
        .filter(place ->
            region.isEmpty()
                ? regionOfAuthority.containsKey(place.code())
                : place.region().equals(region))
        .filter(wanted)
        .map(Place::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Area> region(String code) {
    return regions.stream()
        .filter(place -> place.code().equals(code))
        .findFirst()
        .map(place -> new Area(AreaLevel.REGIONAL, place.code(), place.name()));
  }

  /// By the code of the authority that came after.
  private static Map<String, List<Predecessor>> predecessors(List<Place> authorities) {
    Map<String, Place> byCode =
        authorities.stream()
            .collect(Collectors.toMap(Place::code, place -> place, (one, other) -> one));
    return ReferenceTables.rows("predecessors.csv").stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getField("code"),
                Collectors.mapping(
                    row -> {
                      Place place = Objects.requireNonNull(byCode.get(row.getField("predecessor")));
                      return new Predecessor(
                          new Area(AreaLevel.LOCAL_AUTHORITY, place.code(), place.name()),
                          place.until().orElseThrow(),
                          row.getField("same_area").equals("yes"));
                    },
                    Collectors.toUnmodifiableList())));
  }

  /// Today's code for each code that an authority had before. An authority that is reorganised
  /// under its old name keeps its number.
  private static Map<String, String> formerCodes(List<Place> authorities) {
    var today = new HashMap<String, String>();
    authorities.stream()
        .filter(place -> !place.number().isEmpty() && place.until().isEmpty())
        .forEach(place -> today.put(place.number(), place.code()));
    return authorities.stream()
        .filter(place -> place.until().isPresent() && today.containsKey(place.number()))
        .collect(Collectors.toMap(Place::code, place -> today.get(place.number())));
  }
}
