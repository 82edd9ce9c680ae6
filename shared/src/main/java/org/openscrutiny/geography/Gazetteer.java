package org.openscrutiny.geography;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Predecessor;

/// The register of places: countries, regions and local authorities with their codes, names and
/// validity dates, and the statistical neighbours of each authority. Every look-up of a place goes
/// through it.
public interface Gazetteer extends Geography {

  /// A country by one of its names.
  Optional<Place> countryCalled(String name);

  /// A region by one of its names.
  Optional<Place> regionCalled(String name);

  /// All authorities that there are and were, in the order of their names.
  List<Place> authorities();

  /// The authorities that have or had a three-digit number, the oldest first. There is more than
  /// one if a reorganised authority kept its number.
  List<Place> authoritiesNumbered(String number);

  /// The last day of the authority with a code; empty if it has not ended.
  Optional<LocalDate> endOfAuthority(String code);

  /// The authorities that the one with a code took the place of; empty if it took that of none.
  List<Predecessor> predecessors(String code);

  /// Why a code and a name are not a country; empty if they are.
  Optional<String> objectionToCountry(String code, String name);

  /// Why a code and a name are not a region; empty if they are.
  Optional<String> objectionToRegion(String code, String name);

  /// Why code, number and name are not one local authority; empty if they are.
  ///
  /// An empty code, number or name is not checked. Nor is the name of two authorities that publish
  /// together ("E06000061 / E06000062", "940 / 941").
  Optional<String> objectionToAuthority(String code, String number, String name);

  /// The newest model of statistical neighbours.
  StatisticalNeighbours neighbours();
}
