package org.openscrutiny.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

/// Checks the certificates of an edition against everything that the edition shows, by addition and
/// comparison, from public documents alone.
public final class EditionAudit {
  static final String API = "/api/v1/editions/";
  private static final String AS_PUBLISHED = "as-published";

  private final PublicDocuments documents;

  /// The indicators that the proofs are about.
  private final Set<String> indicators = new HashSet<>();

  private final Map<Integer, EditionRows> rowsOf = new HashMap<>();

  private EditionAudit(PublicDocuments documents) {
    this.documents = documents;
  }

  /// @param edition its number, or `current`
  /// @throws Unreadable when there is no such edition
  public static AuditedEdition of(PublicDocuments documents, String edition) {
    var audit = new EditionAudit(documents);
    String address = API + edition;
    JsonNode manifest = json(address, documents.required(address));
    int number = manifest.path("edition").asInt();
    if (number < 1 || !manifest.path("datasets").isArray()) {
      throw new Unreadable(address + " is no edition");
    }
    for (JsonNode dataset : manifest.path("datasets")) {
      audit.gather(number, dataset.path("id").asText());
    }
    var datasets = new ArrayList<AuditedDataset>();
    for (JsonNode dataset : manifest.path("datasets")) {
      datasets.add(audit.dataset(number, dataset.path("id").asText()));
    }
    datasets.addAll(new TakenDownAddresses(manifest).audited(documents));
    return new AuditedEdition(number, datasets);
  }

  /// Collects the indicators of a dataset's proofs, in this edition and the one before.
  private void gather(int edition, String dataset) {
    try {
      Stream.concat(
              certificate(edition, dataset).flatMap(PublishedCertificate.Published::proof).stream(),
              edition > 1 ? before(edition, dataset).stream() : Stream.empty())
          .forEach(proof -> indicators.addAll(proof.indicators()));
    } catch (Unreadable _) {
      // It is said where the dataset is audited.
    }
  }

  private EditionRows rows(int edition) {
    EditionRows known = rowsOf.get(edition);
    if (known == null) {
      known = new EditionRows(documents, edition, indicators);
      rowsOf.put(edition, known);
    }
    return known;
  }

  private AuditedDataset dataset(int edition, String dataset) {
    String address = API + edition + "/datasets/" + dataset;
    try {
      String policy = json(address, documents.required(address)).path("policy").asText();
      return policy.equals(AS_PUBLISHED)
          ? new AuditedDataset(
              dataset, "as its publisher has published it, whose control it is", List.of())
          : audited(edition, dataset, address);
    } catch (Unreadable e) {
      return new AuditedDataset(
          dataset, "can't be checked", List.of(AuditFailure.of(e.getMessage() + ".")));
    }
  }

  private AuditedDataset audited(int edition, String dataset, String address) {
    List<DataRow> rows = DataRow.of(documents.required(address + "/data.csv"));
    PublishedCertificate.Published published =
        certificate(edition, dataset)
            .orElseThrow(() ->
                new Unreadable(
                    "It hides figures by the portal's own rules and has no certificate"));
    var failures = new ArrayList<AuditFailure>();
    published
        .proof()
        .ifPresent(proof -> {
          proof
              .certificate()
              .flaw()
              .ifPresent(flaw ->
                  failures.add(
                      new AuditFailure(
                          "The proof is wrong: " + flaw + ".", "The proof is wrong.")));
          if (proof.certificate().threshold() != published.threshold()) {
            failures.add(
                AuditFailure.of(
                    "The certificate is for counts up to %d, and its proof for counts up to %d."
                        .formatted(published.threshold(), proof.certificate().threshold())));
          }
        });
    failures.addAll(new Agreement(rows, published, edition, this::rows).failures());
    failures.addAll(new HiddenOnPages(documents, edition, dataset, rows).failures());
    if (edition > 1) {
      before(edition, dataset)
          .ifPresent(
              earlier -> failures.addAll(SumsKept.failures(earlier, published, rows(edition))));
    }
    return new AuditedDataset(dataset, says(rows, published), failures);
  }

  private Optional<PublishedCertificate.Published> certificate(int edition, String dataset) {
    String address = API + edition + "/datasets/" + dataset + "/certificate";
    return documents.document(address).map(text -> PublishedCertificate.of(address, text));
  }

  /// The dataset's proof in the edition before, if it had one.
  private Optional<PublishedCertificate> before(int edition, String dataset) {
    return certificate(edition - 1, dataset).flatMap(PublishedCertificate.Published::proof);
  }

  private static String says(List<DataRow> rows, PublishedCertificate.Published published) {
    long hidden = rows.stream().filter(DataRow::isHidden).count();
    return published
        .proof()
        .map(PublishedCertificate::certificate)
        .map(proof ->
            "%,d figures are hidden; the proof has %,d counts, %,d sums, %,d percentages and rates and %,d witnesses"
                .formatted(
                    hidden,
                    proof.table().cells().size(),
                    proof.table().relations().size(),
                    proof.table().ratios().size(),
                    proof.witnesses().size()))
        .orElseGet(() -> "%,d figures are hidden; there is nothing to prove".formatted(hidden));
  }

  static JsonNode json(String address, String text) {
    try {
      return StrictJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new Unreadable(address + " is not JSON: " + e.getOriginalMessage());
    }
  }
}
