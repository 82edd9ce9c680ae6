package org.openscrutiny.suppression.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Sets that are united step by step.
class DisjointSetsTest {
  @Test
  void anElementThatWasNeverAddedIsASetOfOne() {
    assertThat(new DisjointSets<String>().representative("a")).isEqualTo("a");
  }

  @Test
  void elementsAreInOneSetDirectlyOrThroughOthers() {
    var sets = new DisjointSets<String>();
    sets.add("e");
    sets.unite(List.of("a", "b"));
    sets.unite(List.of("c", "d"));
    sets.unite(List.of("d", "b"));

    assertThat(sets.all()).isEqualTo(Map.of("e", List.of("e"), "c", List.of("a", "b", "c", "d")));
  }

  /// The order of the tables in a certificate depends on it.
  @Test
  void aUnionIsNamedByTheSetOfItsFirstElement() {
    var sets = new DisjointSets<Integer>();
    sets.unite(List.of(1, 2));
    sets.unite(List.of(4, 3));
    sets.unite(List.of(3, 2));

    assertThat(IntStream.of(1, 2, 3, 4).mapToObj(sets::representative)).containsOnly(4);
  }

  @Test
  void aLongChainEndsAtOneRepresentative() {
    var sets = new DisjointSets<Integer>();
    int size = 10_000;
    for (int element = 1; element < size; element++) {
      sets.unite(List.of(element, element - 1));
    }

    assertThat(sets.representative(0)).isEqualTo(size - 1);
    assertThat(sets.all()).hasSize(1);
  }
}
