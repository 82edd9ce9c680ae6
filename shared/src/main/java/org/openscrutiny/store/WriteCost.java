package org.openscrutiny.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The cost of writing items. DynamoDB bills one write unit for each 1,024 bytes of an item,
/// rounded up. Names of attributes count like their values.
///
/// Source: "DynamoDB item sizes and formats" and "Capacity unit consumption for write operations"
/// in the Amazon DynamoDB Developer Guide.
public record WriteCost(long items, long bytes, long units) {
  public static final WriteCost NOTHING = new WriteCost(0, 0, 0);

  private static final int UNIT = 1_024;

  static WriteCost of(Map<String, AttributeValue> item) {
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      bytes += utf8(attribute.getKey()) + size(attribute.getValue());
    }
    return new WriteCost(1, bytes, Math.ceilDiv(bytes, UNIT));
  }

  public WriteCost plus(WriteCost other) {
    return new WriteCost(items + other.items, bytes + other.bytes, units + other.units);
  }

  private static long size(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case B -> value.b().asByteArrayUnsafe().length;
      // Two digits take a byte, and there is one more.
      case N -> Math.ceilDiv(value.n().length(), 2) + 1;
      case BOOL, NUL, SS, NS, BS, L, M, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("Batches hold text, numbers and bytes: " + value);
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
