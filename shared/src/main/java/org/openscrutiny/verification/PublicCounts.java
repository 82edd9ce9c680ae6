package org.openscrutiny.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// The counts that the certificates of an edition list as public already: by an earlier edition, by
/// another publisher, or since they follow from what can't be suppressed any more. Nothing that an
/// edition suppresses could protect them.
public final class PublicCounts {
  private final Set<String> figures = new HashSet<>();

  /// Of each listed count that nobody prints, the printed figures of a sum with it.
  private final Set<Set<String>> unprinted = new HashSet<>();

  private final Set<String> printed = new HashSet<>();
  private final EqualFigures equal;

  private PublicCounts(List<PublishedCertificate> proofs) {
    equal = new EqualFigures(proofs);
    proofs.forEach(this::add);
  }

  /// @param edition its number
  public static PublicCounts of(PublicDocuments documents, int edition) {
    var proofs = new ArrayList<PublishedCertificate>();
    String address = EditionAudit.API + edition;
    for (JsonNode each : EditionAudit.json(address, documents.required(address)).path("datasets")) {
      String certificate = address + "/datasets/" + each.path("id").asText() + "/certificate";
      documents
          .document(certificate)
          .flatMap(text -> PublishedCertificate.of(certificate, text).proof())
          .ifPresent(proofs::add);
    }
    return new PublicCounts(proofs);
  }

  /// Whether a figure is listed.
  ///
  /// @param name as [Figure#name]
  public boolean hasFigure(String name) {
    return figures.contains(name);
  }

  /// Whether the count is listed that nobody prints and that is left in a sum.
  ///
  /// @param others the names of all other counts of the sum; of those that are no figures, any name
  public boolean hasRestOf(Set<String> others) {
    Set<String> known =
        others.stream().filter(printed::contains).map(equal::name).collect(Collectors.toSet());
    return !known.isEmpty() && unprinted.contains(known);
  }

  private void add(PublishedCertificate proof) {
    Certificate certificate = proof.certificate();
    proof
        .figures()
        .forEach((cell, named) -> {
          String name = named.figure().name();
          printed.add(name);
          boolean isConstant =
              named.isMarked() && !(certificate.table().shown(cell) instanceof Shown.Suppressed);
          if (isConstant || certificate.alreadyPublic().contains(cell)) {
            figures.add(name);
          }
        });
    for (int cell : certificate.alreadyPublic()) {
      if (!proof.figures().containsKey(cell)) {
        certificate.table().relations().stream()
            .filter(relation -> cells(relation).contains(cell))
            .forEach(relation -> unprinted.add(figures(proof, relation)));
      }
    }
  }

  private static List<Integer> cells(Relation relation) {
    return relation.terms().stream().map(Relation.Term::cell).toList();
  }

  private Set<String> figures(PublishedCertificate proof, Relation relation) {
    Set<String> names = new HashSet<>();
    for (int cell : cells(relation)) {
      NamedFigure named = proof.figures().get(cell);
      if (named != null) {
        names.add(equal.name(named.figure().name()));
      }
    }
    return names;
  }
}
