package org.openscrutiny.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.ComparatorKind;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.geography.Gazetteer;

/// The one list of computed comparators.
public record ComputedComparators(List<ComputedComparator> all) {
  public ComputedComparators {
    all = List.copyOf(all);
  }

  /// The comparators that come with the portal.
  public static ComputedComparators of(Gazetteer gazetteer) {
    return new ComputedComparators(List.of(new NeighbourComparator(gazetteer.neighbours())));
  }

  /// @throws IllegalArgumentException when the settings have a comparator of a kind that there is
  ///   not
  public ComputedComparators requireThoseOf(PortalSettings settings) {
    for (Comparator each : settings.comparators()) {
      if (each.kind() instanceof ComparatorKind.Computed && of(each).isEmpty()) {
        throw new IllegalArgumentException(
            "portal.json: the comparator %s is of the kind \"%s\"; use one of %s"
                .formatted(each.id(), each.kind().word(), kinds()));
      }
    }
    return this;
  }

  /// What computes a comparator; empty for one of another kind.
  Optional<ComputedComparator> of(Comparator comparator) {
    return comparator.kind() instanceof ComparatorKind.Computed(String word)
        ? all.stream().filter(each -> each.kind().equals(word)).findFirst()
        : Optional.empty();
  }

  /// The codes, present and former, of the authorities of which each computed comparator of the
  /// council's own area is made, by the comparator's id.
  public Map<String, List<String>> members(PortalSettings settings) {
    var members = new TreeMap<String, List<String>>();
    settings
        .comparators()
        .forEach(comparator ->
            of(comparator)
                .ifPresent(group ->
                    members.put(
                        comparator.id(),
                        group.members(settings.home()).stream()
                            .flatMap(member -> group.codes(member).stream())
                            .distinct()
                            .toList())));
    return members;
  }

  private String kinds() {
    return Stream.concat(
            Stream.of("published", "own-region", "home-region"),
            all.stream().map(ComputedComparator::kind))
        .collect(Collectors.joining(", "));
  }
}
