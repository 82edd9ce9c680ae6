package org.openscrutiny.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How large an item is by DynamoDB's rules, for the kinds of attributes that the portal's have.
///
/// Source: Amazon DynamoDB developer guide, "DynamoDB item sizes and formats".
final class ItemSize {
  private ItemSize() {}

  /// In bytes.
  static long of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToLong(
            attribute -> attribute.getKey().getBytes(UTF_8).length + of(attribute.getValue()))
        .sum();
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().getBytes(UTF_8).length;
      case B -> value.b().asByteArrayUnsafe().length;
      case N -> (value.n().replaceAll("\\D", "").length() + 1) / 2 + 1L;
      default -> throw new IllegalStateException("No item of the portal has " + value.type());
    };
  }
}
