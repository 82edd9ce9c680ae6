package org.openscrutiny.suppression.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The proof that no suppressed count of a table can be calculated: complete tables (witnesses)
/// that agree with everything shown and differ enough in each suppressed cell.
///
/// It is computed from what is shown alone, so it discloses nothing that was not public. Checking
/// it takes addition and comparison, and no solver. Every witness must agree with the table. For
/// each suppressed cell, one witness must be above the threshold, and two witnesses must differ by
/// the threshold or more. Example, with a threshold of 5 and two suppressed parts of 15: the
/// witnesses (2, 13) and (9, 6) prove both parts.
///
/// Two kinds of suppressed cells are exempt and listed:
///
/// - large: the published table shows that the count is above the threshold, so there is no small
///   count to protect;
/// - already public: the count follows from what can't be suppressed any more (an earlier edition,
///   another publisher). That takes a solver to prove, so a reader has to take this list on trust.
///
/// @param threshold counts from 1 to this are never shown
/// @param large places of suppressed cells that are certainly above the threshold
/// @param alreadyPublic places of suppressed cells whose counts were public before
public record Certificate(
    int threshold,
    PublishedTable table,
    List<Counts> witnesses,
    List<Integer> large,
    List<Integer> alreadyPublic) {
  public Certificate {
    witnesses = List.copyOf(witnesses);
    large = List.copyOf(large);
    alreadyPublic = List.copyOf(alreadyPublic);
    Stream.concat(large.stream(), alreadyPublic.stream())
        .forEach(cell -> {
          if (cell < 0 || cell >= table.cells().size()) {
            throw new IllegalArgumentException("There is no cell " + cell);
          }
        });
  }

  /// A certificate of a table that an audit found safe. Witnesses that prove nothing more are left
  /// out.
  public static Certificate of(int threshold, PublishedTable table, List<Counts> witnesses) {
    return of(threshold, table, witnesses, Set.of());
  }

  /// @param alreadyPublic places of the cells that the audit did not have to find safe
  public static Certificate of(
      int threshold, PublishedTable table, List<Counts> witnesses, Set<Integer> alreadyPublic) {
    List<Integer> suppressed =
        suppressed(table).stream().filter(cell -> !alreadyPublic.contains(cell)).toList();
    var large = new ArrayList<Integer>();
    var wide = new ArrayList<Integer>();
    for (int cell : suppressed) {
      boolean isLarge = !isWide(cell, witnesses, threshold) && lowest(cell, witnesses) > threshold;
      (isLarge ? large : wide).add(cell);
    }
    var kept = new ArrayList<>(witnesses);
    for (Counts witness : witnesses) {
      var fewer = new ArrayList<>(kept);
      fewer.remove(witness);
      if (!fewer.isEmpty() && wide.stream().allMatch(cell -> isWide(cell, fewer, threshold))) {
        kept.remove(witness);
      }
    }
    return new Certificate(threshold, table, kept, large, alreadyPublic.stream().sorted().toList());
  }

  /// One certificate for tables that share no cells. A shorter list of witnesses repeats its last
  /// one.
  public static Certificate joined(List<Certificate> parts) {
    var cells = new ArrayList<PublishedCell>();
    var relations = new ArrayList<Relation>();
    var ratios = new ArrayList<Ratio>();
    var large = new ArrayList<Integer>();
    var alreadyPublic = new ArrayList<Integer>();
    for (Certificate part : parts) {
      int from = cells.size();
      cells.addAll(part.table.cells());
      part.table.relations().forEach(each -> relations.add(each.at(cell -> cell + from)));
      part.table.ratios().forEach(each -> ratios.add(each.at(cell -> cell + from)));
      part.large.forEach(each -> large.add(each + from));
      part.alreadyPublic.forEach(each -> alreadyPublic.add(each + from));
    }
    int most = parts.stream().mapToInt(part -> part.witnesses.size()).max().orElse(0);
    var witnesses = new ArrayList<Counts>();
    for (int number = 0; number < most; number++) {
      int each = number;
      witnesses.add(
          Counts.of(
              parts.stream()
                  .map(part -> part.witnesses.get(Math.min(each, part.witnesses.size() - 1)))
                  .flatMapToLong(witness -> Arrays.stream(witness.toArray()))
                  .toArray()));
    }
    return new Certificate(
        parts.getFirst().threshold,
        new PublishedTable(cells, relations, ratios),
        witnesses,
        large,
        alreadyPublic);
  }

  /// What is wrong with the certificate; empty if it proves what it claims.
  public Optional<String> flaw() {
    if (witnesses.isEmpty()) {
      return Optional.of("There is no witness");
    }
    for (Counts witness : witnesses) {
      Optional<String> contradiction = table.contradiction(witness);
      if (contradiction.isPresent()) {
        return contradiction.map(each -> "A witness contradicts what is shown: " + each);
      }
    }
    Set<Integer> exempt = Set.copyOf(alreadyPublic);
    Optional<String> disclosed = new GroupDisclosureRule(table, threshold).flaw(exempt);
    return disclosed.or(() -> protectionFlaw(exempt, Set.copyOf(large)));
  }

  private Optional<String> protectionFlaw(Set<Integer> exempt, Set<Integer> above) {
    for (int cell : suppressed(table)) {
      if (exempt.contains(cell)) {
        continue;
      }
      if (!above.contains(cell) && !isWide(cell, witnesses, threshold)) {
        return Optional.of(
            "The witnesses have %s between %d and %d only"
                .formatted(
                    table.cells().get(cell).name(),
                    lowest(cell, witnesses),
                    highest(cell, witnesses)));
      }
      if (above.contains(cell) && lowest(cell, witnesses) <= threshold) {
        return Optional.of(
            "A witness has %s at no more than %d, and it is said to be large"
                .formatted(table.cells().get(cell).name(), threshold));
      }
    }
    return Optional.empty();
  }

  /// The suppressed cells, and the unprinted counts that bound propagation does not determine.
  private static List<Integer> suppressed(PublishedTable table) {
    Limits[] limits = BoundPropagation.of(table);
    var suppressed = new ArrayList<Integer>();
    for (int cell = 0; cell < limits.length; cell++) {
      if (table.isSuppressed(cell) || (isUnprinted(table, cell) && !limits[cell].isOne())) {
        suppressed.add(cell);
      }
    }
    return suppressed;
  }

  private static boolean isUnprinted(PublishedTable table, int cell) {
    return table.shown(cell) instanceof Shown.Unprinted;
  }

  private static boolean isWide(int cell, List<Counts> witnesses, int threshold) {
    return ProtectionRequirement.ofSuppressed(cell, threshold)
        .isMetBy(lowest(cell, witnesses), highest(cell, witnesses));
  }

  private static long lowest(int cell, List<Counts> witnesses) {
    return witnesses.stream().mapToLong(witness -> witness.at(cell)).min().orElseThrow();
  }

  private static long highest(int cell, List<Counts> witnesses) {
    return witnesses.stream().mapToLong(witness -> witness.at(cell)).max().orElseThrow();
  }
}
