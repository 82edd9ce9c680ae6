package org.openscrutiny.store;

import java.util.Optional;
import org.openscrutiny.sources.TakenVersion;
import org.openscrutiny.sources.TakenVersions;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/// Keeps in the table which version of each official data set was taken, an item for each.
public final class DynamoTakenVersions implements TakenVersions {
  private final DynamoDbTable<TextItem> items;

  public DynamoTakenVersions(PortalTable table) {
    this.items = table.of(TextItem.SCHEMA);
  }

  @Override
  public Optional<TakenVersion> of(String dataset) {
    return Optional.ofNullable(items.getItem(PortalTable.get(Keys.source(dataset), Keys.TAKEN)))
        .map(item -> StoredJson.read(item.json(), TakenVersion.class));
  }

  @Override
  public void put(String dataset, TakenVersion taken) {
    items.putItem(
        new TextItem(
            Keys.source(dataset), Keys.TAKEN, "taken-version", StoredJson.writeShort(taken)));
  }
}
