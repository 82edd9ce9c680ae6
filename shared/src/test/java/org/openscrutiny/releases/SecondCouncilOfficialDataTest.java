package org.openscrutiny.releases;

import org.junit.jupiter.api.Tag;

/// The same with all figures of the department.
@Tag("official-data")
class SecondCouncilOfficialDataTest extends SecondCouncilTest {
  @Override
  OfficialFile file(String dataset, String name) {
    return OfficialFile.published(dataset, name);
  }

  @Override
  int leastPages() {
    return 2_000;
  }
}
