package org.openscrutiny.localaws.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.localaws.storage.LocalKeyValues.Outcome;

final class LocalKeyValuesTest {
  @TempDir Path folder;

  private LocalKeyValues store() throws IOException {
    return LocalKeyValues.open(folder.resolve("key-values.json"));
  }

  @Test
  void whatWasPutIsThereAfterARestart() throws IOException {
    LocalKeyValues store = store();
    store.update(0, Map.of("current", "3", "gone", "1"), List.of());
    store.update(1, Map.of("current", "4"), List.of("gone"));

    assertThat(store().find("current")).contains("4");
    assertThat(store().find("gone")).isEmpty();
  }

  @Test
  void anUpdateThatIsBasedOnAnOlderVersionChangesNothing() throws IOException {
    LocalKeyValues store = store();

    assertThat(store.update(0, Map.of("current", "3"), List.of())).isEqualTo(Outcome.DONE);
    assertThat(store.update(0, Map.of("current", "2"), List.of())).isEqualTo(Outcome.CONFLICT);
    assertThat(store.find("current")).contains("3");
  }

  @Test
  void whatIsTooMuchForCloudFrontIsRefusedAsAWhole() throws IOException {
    LocalKeyValues store = store();
    Map<String, String> fiftyOne =
        IntStream.range(0, 51).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "1"));

    assertThat(store.update(0, fiftyOne, List.of())).isEqualTo(Outcome.TOO_MUCH);
    assertThat(store.update(0, Map.of("long", "1".repeat(1025), "short", "1"), List.of()))
        .isEqualTo(Outcome.TOO_MUCH);
    assertThat(store.update(0, Map.of("k".repeat(513), "1"), List.of()))
        .isEqualTo(Outcome.TOO_MUCH);
    assertThat(store.snapshot().values()).isEmpty();
    assertThat(store.update(0, Map.of("k".repeat(512), "1".repeat(1024)), List.of()))
        .isEqualTo(Outcome.DONE);
  }
}
