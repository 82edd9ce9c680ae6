package org.openscrutiny.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.Attempt;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/// An edition, planned, refused or published.
///
/// @param attempt the only one that may be published; earlier ones were abandoned or refused
/// @param publishedAt an instant in ISO 8601
/// @param releases by dataset
/// @param reasons reasons by dataset
/// @param state `planned` until the pointer has moved to it, then `published`; `refused` if the
///   output check has refused this attempt
record EditionItem(
    String pk,
    String sk,
    String type,
    int edition,
    int attempt,
    String publishedAt,
    Map<String, String> releases,
    Map<String, String> reasons,
    int takedowns,
    String state)
    implements Item {
  static final String PLANNED = "planned";
  static final String REFUSED = "refused";
  private static final String PUBLISHED = "published";
  private static final List<String> STATES = List.of(PLANNED, REFUSED, PUBLISHED);

  static final TableSchema<EditionItem> SCHEMA =
      ItemFields.schema(EditionItem.class, EditionItem::read)
          .addAttribute(
              Integer.class,
              attribute ->
                  attribute
                      .name("edition")
                      .getter(EditionItem::edition)
                      .setter((fields, value) -> fields.set("edition", value)))
          .addAttribute(
              Integer.class,
              attribute ->
                  attribute
                      .name(Keys.ATTEMPT)
                      .getter(EditionItem::attempt)
                      .setter((fields, value) -> fields.set(Keys.ATTEMPT, value)))
          .addAttribute(
              String.class,
              attribute ->
                  attribute
                      .name("publishedAt")
                      .getter(EditionItem::publishedAt)
                      .setter((fields, value) -> fields.set("publishedAt", value)))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              attribute ->
                  attribute
                      .name("releases")
                      .getter(EditionItem::releases)
                      .setter((fields, value) -> fields.set("releases", value)))
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              attribute ->
                  attribute
                      .name("reasons")
                      .getter(EditionItem::reasons)
                      .setter((fields, value) -> fields.set("reasons", value)))
          .addAttribute(
              Integer.class,
              attribute ->
                  attribute
                      .name("takedowns")
                      .getter(EditionItem::takedowns)
                      .setter((fields, value) -> fields.set("takedowns", value)))
          .addAttribute(
              String.class,
              attribute ->
                  attribute
                      .name("state")
                      .getter(EditionItem::state)
                      .setter((fields, value) -> fields.set("state", value)))
          .build();

  EditionItem {
    releases = Map.copyOf(releases);
    reasons = Map.copyOf(reasons);
    if (!STATES.contains(state)) {
      throw new IllegalArgumentException(
          "Edition %d is \"%s\"; it must be %s"
              .formatted(edition, state, String.join(", ", STATES)));
    }
  }

  static EditionItem planned(Attempt attempt) {
    return of(attempt, PLANNED);
  }

  static EditionItem published(Attempt attempt) {
    return of(attempt, PUBLISHED);
  }

  static EditionItem refused(Attempt attempt) {
    return of(attempt, REFUSED);
  }

  boolean isRefused() {
    return state.equals(REFUSED);
  }

  boolean isPublished() {
    return state.equals(PUBLISHED);
  }

  Edition toEdition() {
    return new Edition(edition, Instant.parse(publishedAt), releases, reasons, takedowns);
  }

  Attempt toAttempt() {
    return new Attempt(toEdition(), attempt, true);
  }

  private static EditionItem of(Attempt attempt, String state) {
    Edition edition = attempt.edition();
    return new EditionItem(
        Keys.EDITIONS,
        Keys.edition(edition.number()),
        "edition",
        edition.number(),
        attempt.number(),
        edition.publishedAt().toString(),
        edition.releases(),
        edition.reasons(),
        edition.takedowns(),
        state);
  }

  private static EditionItem read(ItemFields fields) {
    return new EditionItem(
        fields.pk(),
        fields.sk(),
        fields.type(),
        fields.number("edition"),
        fields.number(Keys.ATTEMPT, 1),
        fields.text("publishedAt"),
        fields.texts("releases"),
        fields.texts("reasons"),
        fields.number("takedowns", 0),
        fields.text("state"));
  }
}
