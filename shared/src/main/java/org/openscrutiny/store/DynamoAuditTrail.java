package org.openscrutiny.store;

import java.util.List;
import org.openscrutiny.lifecycle.AuditTrail;
import org.openscrutiny.lifecycle.TrailEntry;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;

/// Keeps the audit trail in a table of its own, an item for each entry.
///
/// An entry is stored by a PartiQL `INSERT`, which never replaces an item. It needs the permission
/// `dynamodb:PartiQLInsert` and no other to write, so a role that has only this one can add entries
/// and can't change any.
public final class DynamoAuditTrail implements AuditTrail {
  private final DynamoDbTable<TextItem> items;
  private final BatchInserter inserter;

  /// @param table that of the audit trail
  public DynamoAuditTrail(PortalTable table) {
    this.items = table.of(TextItem.SCHEMA);
    this.inserter = table.inserter();
  }

  @Override
  public List<TrailEntry> entries() {
    var all =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(Keys.TRAIL)))
            .consistentRead(true)
            .build();
    return items.query(all).items().stream()
        .map(item -> StoredJson.read(item.json(), TrailEntry.class))
        .toList();
  }

  @Override
  public boolean insert(TrailEntry entry) {
    var item =
        new TextItem(
            Keys.TRAIL,
            Keys.trailEntry(entry.number()),
            "audit trail entry",
            StoredJson.write(entry));
    return inserter.insert(TextItem.SCHEMA, List.of(item)).isEmpty();
  }
}
