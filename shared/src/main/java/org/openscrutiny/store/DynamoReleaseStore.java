package org.openscrutiny.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.Refusal;
import org.openscrutiny.editions.ReleaseStore;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Keeps releases in the table. The figures are written first; the release and its place in the
/// queue for publication follow in one transaction, and only from then on is there a release. What
/// a crash leaves before that is overwritten or deleted when the release comes again.
public final class DynamoReleaseStore implements ReleaseStore {
  private static final Expression ABSENT =
      Expression.builder().expression("attribute_not_exists(PK)").build();

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<TextItem> reports;
  private final DynamoDbTable<BytesItem> packs;
  private final DynamoDbTable<DueItem> waiting;
  private final BatchWriter writer;

  public DynamoReleaseStore(PortalTable table) {
    this.client = table.enhanced();
    this.reports = table.of(TextItem.SCHEMA);
    this.packs = table.of(BytesItem.SCHEMA);
    this.waiting = table.of(DueItem.SCHEMA);
    this.writer = table.writer();
  }

  @Override
  public Optional<Release> release(String id) {
    return report(id, Keys.RELEASE).map(json -> StoredJson.read(json, Release.class));
  }

  @Override
  public Optional<Refusal> refusal(String id) {
    return report(id, Keys.REFUSAL).map(json -> StoredJson.read(json, Refusal.class));
  }

  @Override
  public void accept(Release release, Figures cleared) {
    if (report(release.id(), Keys.RELEASE).isPresent()) {
      return;
    }
    List<BytesItem> packed = FigurePacking.pack(release.id(), cleared);
    forgetOthers(release.id(), packed);
    writer.put(BytesItem.SCHEMA, packed);
    try {
      client.transactWriteItems(becomingKnown(release));
    } catch (TransactionCanceledException cancelled) {
      if (report(release.id(), Keys.RELEASE).isEmpty()) {
        throw cancelled;
      }
      // Somebody else has stored the same release at the same time.
    }
  }

  @Override
  public void refuse(Refusal refusal) {
    reports.putItem(
        new TextItem(
            Keys.release(refusal.id()), Keys.REFUSAL, "refusal", StoredJson.write(refusal)));
  }

  @Override
  public Figures figures(String id) {
    Release release =
        release(id).orElseThrow(() -> new NoSuchElementException("There is no such release"));
    return FigurePacking.unpack(packed(id), release.files());
  }

  private List<BytesItem> packed(String id) {
    var all =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.sortBeginsWith(PortalTable.key(Keys.release(id), Keys.FIGURES)))
            .consistentRead(true)
            .build();
    return packs.query(all).items().stream().toList();
  }

  /// Another catalogue or threshold may have left figures, before a crash, that this one would not.
  private void forgetOthers(String id, List<BytesItem> packed) {
    Set<String> kept = packed.stream().map(BytesItem::sk).collect(Collectors.toSet());
    packed(id).stream().filter(item -> !kept.contains(item.sk())).forEach(packs::deleteItem);
  }

  @Override
  public Optional<Release> newest(String dataset, LocalDateTime until) {
    var downFromThen =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.sortLessThanOrEqualTo(
                    PortalTable.key(Keys.dataset(dataset), Keys.dueUntil(until))))
            .scanIndexForward(false)
            .limit(1)
            .consistentRead(true)
            .build();
    return reports.query(downFromThen).items().stream()
        .findFirst()
        .map(item -> StoredJson.read(item.json(), String.class))
        .flatMap(this::release);
  }

  @Override
  public List<Release> due(Instant now) {
    var untilNow =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.sortLessThanOrEqualTo(
                    PortalTable.key(Keys.DUE, Keys.dueUntil(now))))
            .consistentRead(true)
            .build();
    return waiting.query(untilNow).items().stream()
        .map(DueItem::release)
        .map(id ->
            release(id)
                .orElseThrow(() -> new NoSuchElementException("A release is due that isn't there")))
        .toList();
  }

  @Override
  public List<Waiting> waiting() {
    return items().stream()
        .flatMap(item ->
            release(item.release()).stream()
                .map(release -> new Waiting(release, Keys.momentOf(item.sk()))))
        .toList();
  }

  @Override
  public void schedule(Release release, LocalDateTime publishAt) {
    DueItem now = due(release, publishAt);
    var change = TransactWriteItemsEnhancedRequest.builder().addPutItem(waiting, now);
    others(release, now).forEach(item -> change.addDeleteItem(waiting, item));
    client.transactWriteItems(change.build());
  }

  @Override
  public void passOver(Release release) {
    items().stream()
        .filter(item -> item.release().equals(release.id()))
        .forEach(waiting::deleteItem);
  }

  private List<DueItem> others(Release release, DueItem kept) {
    return items().stream()
        .filter(item -> item.release().equals(release.id()) && !item.sk().equals(kept.sk()))
        .toList();
  }

  /// The whole queue, the oldest `publishAt` first.
  private List<DueItem> items() {
    var all =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(Keys.DUE)))
            .consistentRead(true)
            .build();
    return waiting.query(all).items().stream().toList();
  }

  private static DueItem due(Release release) {
    return due(release, release.description().schedule().publishAt());
  }

  private static DueItem due(Release release, LocalDateTime publishAt) {
    return DueItem.of(Keys.due(publishAt, release.id()), release.id());
  }

  private TransactWriteItemsEnhancedRequest becomingKnown(Release release) {
    var header =
        new TextItem(
            Keys.release(release.id()), Keys.RELEASE, "release", StoredJson.write(release));
    var ofDataset =
        new TextItem(
            Keys.dataset(release.description().dataset()),
            due(release).sk(),
            "release of a dataset",
            StoredJson.write(release.id()));
    return TransactWriteItemsEnhancedRequest.builder()
        .addPutItem(
            reports,
            TransactPutItemEnhancedRequest.builder(TextItem.class)
                .item(header)
                .conditionExpression(ABSENT)
                .build())
        .addPutItem(reports, ofDataset)
        .addPutItem(waiting, due(release))
        .build();
  }

  private Optional<String> report(String id, String sk) {
    return Optional.ofNullable(reports.getItem(PortalTable.get(Keys.release(id), sk)))
        .map(TextItem::json);
  }
}
