package org.openscrutiny.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemSizeTest {
  @Test
  void namesAndValuesCountInBytes() {
    Map<String, AttributeValue> item =
        Map.of(
            "PK", AttributeValue.fromS("£"),
            "body", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[100])));

    assertThat(ItemSize.of(item)).isEqualTo(2 + 2 + 4 + 100);
  }

  @Test
  void aNumberTakesAByteForTwoDigitsAndOneMore() {
    assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN("1234")))).isEqualTo(1 + 3);
    assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN("123")))).isEqualTo(1 + 3);
  }
}
