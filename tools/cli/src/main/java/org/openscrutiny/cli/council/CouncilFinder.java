package org.openscrutiny.cli.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.geography.Place;

/// Finds a local authority by what people call it: its name in full or in part, with or without
/// "council" and the like, with a typing error, its code, or its three-digit number.
public final class CouncilFinder {
  private static final int MOST_ERRORS = 2;
  private static final int FEWEST_LETTERS = 4;

  /// Words of a council's title that are no part of the place's name.
  private static final Set<String> TITLE =
      Set.of(
          "borough",
          "city",
          "corporation",
          "council",
          "county",
          "district",
          "mbc",
          "metropolitan",
          "of",
          "royal",
          "the",
          "unitary");

  private final Gazetteer gazetteer;

  public CouncilFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The authority that is meant, which exists today.
  ///
  /// @throws IllegalArgumentException if there is none or more than one, with a sentence that names
  ///   those that may be meant
  public Place find(String text) {
    List<Place> present =
        gazetteer.authorities().stream().filter(place -> place.until().isEmpty()).toList();
    List<Predicate<Place>> ways =
        List.of(
            place -> place.code().equalsIgnoreCase(text.strip()),
            place -> !place.number().isEmpty() && place.number().equals(text.strip()),
            place -> place.isCalled(text),
            place -> place.names().stream().anyMatch(name -> bare(name).equals(bare(text))));
    for (Predicate<Place> way : ways) {
      List<Place> found = present.stream().filter(way).toList();
      if (!found.isEmpty()) {
        return only(found, text);
      }
    }
    refuseFormer(text);
    List<Place> parts = present.stream().filter(place -> isPart(text, place)).toList();
    return only(parts.isEmpty() ? closest(text, present) : parts, text);
  }

  private static Place only(List<Place> found, String text) {
    return switch (found.size()) {
      case 1 -> found.getFirst();
      case 0 ->
          throw new IllegalArgumentException(
              "No council is called \"%s\"; give its name, or its code such as E08000035"
                  .formatted(text));
      default ->
          throw new IllegalArgumentException(
              "\"%s\" may be %s; give the whole name".formatted(text, names(found)));
    };
  }

  /// An authority that has ended is not a council any more: those that took its place are named.
  private void refuseFormer(String text) {
    gazetteer.authorities().stream()
        .filter(place -> place.until().isPresent())
        .filter(place -> place.isCalled(text) || place.code().equalsIgnoreCase(text.strip()))
        .findFirst()
        .ifPresent(former -> {
          List<Place> after =
              gazetteer.authorities().stream()
                  .filter(place -> place.until().isEmpty())
                  .filter(place ->
                      gazetteer.predecessors(place.code()).stream()
                          .anyMatch(before -> before.area().code().equals(former.code())))
                  .toList();
          throw new IllegalArgumentException(
              "%s ended on %s%s"
                  .formatted(
                      former.name(),
                      former.until().orElseThrow(),
                      after.isEmpty() ? "" : "; its area has " + names(after)));
        });
  }

  /// Whether all words that are given are words of the name, in their order.
  private static boolean isPart(String text, Place place) {
    String given = " " + bare(text) + " ";
    return !given.isBlank()
        && place.names().stream().anyMatch(name -> (" " + bare(name) + " ").contains(given));
  }

  /// Those with the fewest errors of typing, at most two.
  private static List<Place> closest(String text, List<Place> places) {
    String given = bare(text);
    if (given.length() < FEWEST_LETTERS) {
      return List.of();
    }
    var distance = new LevenshteinDistance(MOST_ERRORS);
    var closest = new ArrayList<Place>();
    int fewest = MOST_ERRORS;
    for (Place place : places) {
      int errors =
          place.names().stream()
              .mapToInt(name -> distance.apply(given, bare(name)))
              .filter(each -> each >= 0)
              .min()
              .orElse(Integer.MAX_VALUE);
      if (errors < fewest) {
        closest.clear();
        fewest = errors;
      }
      if (errors <= fewest) {
        closest.add(place);
      }
    }
    return closest;
  }

  private static String bare(String name) {
    String words =
        name.toLowerCase(Locale.UK)
            .replace("london borough", "borough")
            .replace("&", " and ")
            .replaceAll("[^\\p{L}\\p{N}]+", " ");
    String bare =
        Arrays.stream(words.strip().split(" ", -1))
            .filter(word -> !TITLE.contains(word))
            .collect(Collectors.joining(" "));
    return bare.isEmpty() ? words.strip() : bare;
  }

  private static String names(List<Place> places) {
    return places.stream()
        .map(Place::name)
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining(" or "));
  }
}
