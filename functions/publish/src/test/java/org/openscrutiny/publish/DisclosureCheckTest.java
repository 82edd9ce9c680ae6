package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.releases.BundledReleases;
import org.openscrutiny.verification.PublicDocuments;

/// The output check of the bundled releases.
class DisclosureCheckTest {
  private final InMemoryStores stores = BundledReleases.published();

  @Test
  void theBundledReleasesMayBeServed() {
    OutputCheck.Findings findings =
        new DisclosureCheck(AttackBudget.OF_AN_EDITION).check(stores.documents(), 1, List.of());

    assertThat(findings.failures()).isEmpty();
    assertThat(findings.remarks()).contains("Edition 1: all of it holds.");
  }

  /// What the API serves under a query is another list of the same indicators.
  @Test
  void everyCompiledDocumentHasTheAddressThatTheApiWillServeItAt() {
    var compiled = new CompiledDocuments(stores.documents(), 1);
    Set<String> others = Set.of("edition", "editions", "catalogue");

    for (Document each : stores.written()) {
      String name = each.name();
      if (!others.contains(name) && !name.startsWith("catalogue/")) {
        String address = "/api/v1/editions/1/" + name.replace("/periods/", "?period=");
        assertThat(compiled.document(address)).as(address).isPresent();
      }
    }
    assertThat(compiled.document("/api/v1/editions")).isPresent();
    assertThat(compiled.document("/api/v1/editions/1")).isPresent();
    assertThat(compiled.document("/api/v1/editions/1/indicators")).isPresent();
  }

  @Test
  void thereIsNothingAtOtherAddresses() {
    var compiled = new CompiledDocuments(stores.documents(), 1);

    for (String address :
        new String[] {
          "/api/v1/editions/2",
          "/api/v1/editions/2/areas",
          "/editions/1/indicators/overall-absence/",
          "/api/v1/editions/1/indicators/overall-absence/areas/E06000045/2017-10"
        }) {
      assertThat(compiled.answer(address).status())
          .as(address)
          .isEqualTo(PublicDocuments.Response.NOT_FOUND);
    }
  }
}
