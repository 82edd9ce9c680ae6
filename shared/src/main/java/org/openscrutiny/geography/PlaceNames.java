package org.openscrutiny.geography;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares codes, numbers and names with the official lists.
final class PlaceNames {
  private static final Set<String> NOT_APPLICABLE =
      Set.of("Not applicable", "Unknown", "Outside of England", "Outside of the United Kingdom");
  private static final String TOGETHER = " / ";

  private final Map<String, List<Place>> byCode;
  private final Map<String, List<Place>> byNumber;

  PlaceNames(List<Place> authorities) {
    byCode = authorities.stream().collect(Collectors.groupingBy(Place::code));
    byNumber = authorities.stream().collect(Collectors.groupingBy(Place::number));
  }

  /// Why a code and a name are not one of the places; empty if they are.
  static Optional<String> objection(List<Place> places, String code, String name) {
    if (isUnknownPlace(code)) {
      return objectionToUnknown(code, name);
    }
    Optional<Place> place = places.stream().filter(each -> each.code().equals(code)).findFirst();
    if (place.isEmpty()) {
      return Optional.of("no place has " + code);
    }
    return place.get().isCalled(name)
        ? Optional.empty()
        : Optional.of("%s is %s, not %s".formatted(code, place.get().name(), name));
  }

  Optional<String> objectionToAuthority(String code, String number, String name) {
    if (isUnknownPlace(code)) {
      return objectionToUnknown(code, name);
    }
    if (code.contains(TOGETHER)) {
      return objectionToSeveral(code.split(TOGETHER, -1), number.split(TOGETHER, -1));
    }
    List<Place> meant =
        code.isEmpty()
            ? byNumber.getOrDefault(number, List.of())
            : byCode.getOrDefault(code, List.of());
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

  private Optional<String> objectionToSeveral(String[] codes, String[] numbers) {
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

  private static boolean isUnknownPlace(String code) {
    return code.equals("x") || code.equals("z");
  }

  /// A place that is unknown has the code `x` and the name `Not available`. Where there is no
  /// place, the code is `z` and the name says why.
  private static Optional<String> objectionToUnknown(String code, String name) {
    boolean right =
        code.equals("x")
            ? name.equals("Not available")
            : NOT_APPLICABLE.contains(name) || name.endsWith("and unknown");
    return right ? Optional.empty() : Optional.of("%s is no %s".formatted(code, name));
  }
}
