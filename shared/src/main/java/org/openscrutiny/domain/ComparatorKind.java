package org.openscrutiny.domain;

/// How the figures of a comparator are found, and on whose pages it is.
public sealed interface ComparatorKind {
  /// The word in `portal.json`.
  String word();

  /// Publishers give its figures; it is on every page.
  record Published() implements ComparatorKind {
    @Override
    public String word() {
      return "published";
    }
  }

  /// The region of the page's area: each authority has its own in its place.
  record OwnRegion() implements ComparatorKind {
    @Override
    public String word() {
      return "own-region";
    }
  }

  /// Publishers give its figures for the council's region; it is on the pages of that region only.
  record HomeRegion() implements ComparatorKind {
    @Override
    public String word() {
      return "home-region";
    }
  }

  /// A group of authorities. A publisher's own figure for the council's group is preferred; where
  /// there is none, the figure is computed from the figures of the group's authorities.
  ///
  /// @param word names the group; `pages` has the list of groups
  record Computed(String word) implements ComparatorKind {}

  /// Every word that is no other kind is the name of a group.
  static ComparatorKind of(String word) {
    return switch (word) {
      case "published" -> new Published();
      case "own-region" -> new OwnRegion();
      case "home-region" -> new HomeRegion();
      default -> new Computed(word);
    };
  }
}
