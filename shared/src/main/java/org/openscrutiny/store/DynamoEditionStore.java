package org.openscrutiny.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.editions.Attempt;
import org.openscrutiny.editions.EditionStore;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactDeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Keeps editions in the table: an item for each, and one item that points to the current one.
public final class DynamoEditionStore implements EditionStore {
  private static final int MOST_TIMES = 5;

  private static final Expression ABSENT =
      Expression.builder().expression("attribute_not_exists(PK)").build();

  /// A release that was replaced meanwhile is not published.
  private static final Expression PRESENT =
      Expression.builder().expression("attribute_exists(PK)").build();

  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<NumberItem> pointers;
  private final DynamoDbTable<EditionItem> editions;
  private final DynamoDbTable<DueItem> waiting;
  private final DynamoDbTable<TextItem> takedowns;

  public DynamoEditionStore(PortalTable table) {
    this.client = table.enhanced();
    this.pointers = table.of(NumberItem.SCHEMA);
    this.editions = table.of(EditionItem.SCHEMA);
    this.waiting = table.of(DueItem.SCHEMA);
    this.takedowns = table.of(TextItem.SCHEMA);
  }

  @Override
  public int current() {
    return pointer(Keys.CURRENT);
  }

  @Override
  public Optional<Edition> edition(int number) {
    return find(number).filter(EditionItem::isPublished).map(EditionItem::toEdition);
  }

  @Override
  public List<Edition> published() {
    var newestFirst =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(Keys.EDITIONS)))
            .scanIndexForward(false)
            .consistentRead(true)
            .build();
    return editions.query(newestFirst).items().stream()
        .filter(EditionItem::isPublished)
        .map(EditionItem::toEdition)
        .toList();
  }

  @Override
  public Attempt plan(Edition edition) {
    Attempt first = Attempt.first(edition);
    var unlessPlanned =
        PutItemEnhancedRequest.builder(EditionItem.class)
            .item(EditionItem.planned(first))
            .conditionExpression(ABSENT)
            .build();
    try {
      editions.putItem(unlessPlanned);
      return first;
    } catch (ConditionalCheckFailedException plannedAlready) {
      EditionItem plan = find(edition.number()).orElseThrow(() -> plannedAlready);
      return plan.isRefused() ? planAnew(plan, edition) : plan.toAttempt();
    }
  }

  /// Of two who replace a refused plan at once, one does.
  private Attempt planAnew(EditionItem refused, Edition edition) {
    Attempt next = new Attempt(edition, refused.attempt() + 1, true);
    if (replace(EditionItem.planned(next), EditionItem.REFUSED, refused.toAttempt())) {
      return next;
    }
    return find(edition.number()).orElseThrow().toAttempt();
  }

  @Override
  public boolean refuse(Attempt attempt) {
    return replace(EditionItem.refused(attempt), EditionItem.PLANNED, attempt);
  }

  @Override
  public boolean isGivenUp(Attempt attempt) {
    return find(attempt.edition().number())
        .filter(item -> item.isRefused() || item.toAttempt().number() != attempt.number())
        .isPresent();
  }

  @Override
  public Optional<Edition> refused(int number) {
    return find(number).filter(EditionItem::isRefused).map(EditionItem::toEdition);
  }

  /// @return false when there is another state or attempt by now
  private boolean replace(EditionItem item, String state, Attempt attempt) {
    var another =
        PutItemEnhancedRequest.builder(EditionItem.class)
            .item(item)
            .conditionExpression(Expression.join(is(state), isStill(attempt), " AND "))
            .build();
    try {
      editions.putItem(another);
      return true;
    } catch (ConditionalCheckFailedException changedMeanwhile) {
      return false;
    }
  }

  @Override
  public boolean abandon(Attempt attempt) {
    return replace(EditionItem.planned(attempt.next()), EditionItem.PLANNED, attempt);
  }

  @Override
  public boolean flip(Attempt attempt) {
    Edition edition = attempt.edition();
    for (int time = 1; ; time++) {
      try {
        client.transactWriteItems(flipping(attempt));
        return true;
      } catch (TransactionCanceledException cancelled) {
        int current = current();
        if (current >= edition.number()) {
          return false;
        }
        if (current < edition.number() - 1) {
          throw new IllegalStateException(
              "Edition %d can't follow edition %d".formatted(edition.number(), current), cancelled);
        }
        if (!isConflict(cancelled)) {
          throw new IllegalStateException(
              "Attempt %d at edition %d was abandoned or refused"
                  .formatted(attempt.number(), edition.number()),
              cancelled);
        }
        if (time == MOST_TIMES) {
          throw cancelled;
        }
      }
    }
  }

  @Override
  public List<Takedown> takedowns() {
    var all =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.keyEqualTo(key -> key.partitionValue(Keys.TAKEDOWNS)))
            .consistentRead(true)
            .build();
    return takedowns.query(all).items().stream()
        .map(item -> StoredJson.read(item.json(), Takedown.class))
        .toList();
  }

  @Override
  public boolean add(Takedown takedown) {
    var item =
        new TextItem(
            Keys.TAKEDOWNS,
            Keys.edition(takedown.number()),
            "takedown",
            StoredJson.write(takedown));
    try {
      takedowns.putItem(
          PutItemEnhancedRequest.builder(TextItem.class)
              .item(item)
              .conditionExpression(ABSENT)
              .build());
      return true;
    } catch (ConditionalCheckFailedException thereIsOne) {
      return false;
    }
  }

  @Override
  public int announced() {
    return pointer(Keys.ANNOUNCED);
  }

  @Override
  public void markAnnounced(int edition) {
    var forward =
        PutItemEnhancedRequest.builder(NumberItem.class)
            .item(NumberItem.pointer(Keys.ANNOUNCED, edition))
            .conditionExpression(about("attribute_not_exists(PK) OR edition < :edition", edition))
            .build();
    try {
      pointers.putItem(forward);
    } catch (ConditionalCheckFailedException announcedAlready) {
      // A newer edition was announced meanwhile; the pointer only moves forward.
      return;
    }
  }

  private TransactWriteItemsEnhancedRequest flipping(Attempt attempt) {
    Edition edition = attempt.edition();
    int number = edition.number();
    Expression whereWeAre = number == 1 ? ABSENT : about("edition = :edition", number - 1);
    var flip =
        TransactWriteItemsEnhancedRequest.builder()
            .addPutItem(
                pointers,
                TransactPutItemEnhancedRequest.builder(NumberItem.class)
                    .item(NumberItem.pointer(Keys.CURRENT, number))
                    .conditionExpression(whereWeAre)
                    .build())
            .addPutItem(
                editions,
                TransactPutItemEnhancedRequest.builder(EditionItem.class)
                    .item(EditionItem.published(attempt))
                    .conditionExpression(
                        Expression.join(is(EditionItem.PLANNED), isStill(attempt), " AND "))
                    .build());
    List<DueItem> taken = waitingFor(edition);
    if (taken.size() > MOST_NEW_RELEASES) {
      throw new IllegalArgumentException(
          "Edition %d takes up %d new releases; %d is the most that one transaction can hold"
              .formatted(number, taken.size(), MOST_NEW_RELEASES));
    }
    taken.forEach(due ->
        flip.addDeleteItem(
            waiting,
            TransactDeleteItemEnhancedRequest.builder()
                .key(PortalTable.key(due.pk(), due.sk()))
                .conditionExpression(PRESENT)
                .build()));
    return flip.build();
  }

  private List<DueItem> waitingFor(Edition edition) {
    var releases = new HashSet<>(edition.releases().values());
    var all =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(Keys.DUE)))
            .consistentRead(true)
            .build();
    return waiting.query(all).items().stream()
        .filter(due -> releases.contains(due.release()))
        .toList();
  }

  private int pointer(String sk) {
    return Optional.ofNullable(pointers.getItem(PortalTable.get(Keys.PORTAL, sk)))
        .map(NumberItem::edition)
        .orElse(0);
  }

  private Optional<EditionItem> find(int number) {
    return Optional.ofNullable(
        editions.getItem(PortalTable.get(Keys.EDITIONS, Keys.edition(number))));
  }

  /// An edition that was planned before attempts were counted has no number.
  private static Expression isStill(Attempt attempt) {
    return Expression.builder()
        .expression("attribute_not_exists(attempt) OR attempt = :attempt")
        .putExpressionValue(":attempt", AttributeValue.fromN(Integer.toString(attempt.number())))
        .build();
  }

  private static Expression is(String state) {
    return Expression.builder()
        .expression("#state = :state")
        .putExpressionName("#state", "state")
        .putExpressionValue(":state", AttributeValue.fromS(state))
        .build();
  }

  private static boolean isConflict(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .anyMatch(reason -> "TransactionConflict".equals(reason.code()));
  }

  private static Expression about(String condition, int edition) {
    return Expression.builder()
        .expression(condition)
        .expressionValues(Map.of(":edition", AttributeValue.fromN(Integer.toString(edition))))
        .build();
  }
}
