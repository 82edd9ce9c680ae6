package org.openscrutiny.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.CountRelation;
import org.openscrutiny.domain.Derivation;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.json.StrictJson.NotReadable;

/// Reads the indicator catalogue: `topics.json`, one file for each topic that has indicators, and,
/// if there are any, the sums (`relations.json`) and ratios (`derivations.json`) that hold by
/// definition.
public final class CatalogueJson {
  private static final String TOPICS = "topics.json";
  private static final String RELATIONS = "relations.json";
  private static final String DERIVATIONS = "derivations.json";

  private CatalogueJson() {}

  /// @throws StrictJson.NotReadable with the file and the field that is wrong
  public static Catalogue read(Path folder) {
    List<Topic> topics =
        fields(folder.resolve(TOPICS))
            .whole(fields -> fields.objects("topics", CatalogueJson::topic));
    var indicators = new ArrayList<Indicator>();
    for (Topic topic : topics) {
      Path file = folder.resolve(topic.id() + ".json");
      if (Files.exists(file)) {
        indicators.addAll(fields(file).whole(fields -> indicators(fields, topic)));
      }
    }
    return catalogue(
        topics,
        indicators,
        declared(folder.resolve(RELATIONS), "relations", CatalogueJson::relation),
        declared(folder.resolve(DERIVATIONS), "derivations", CatalogueJson::derivation));
  }

  /// The list in a file that is optional.
  private static <T> List<T> declared(Path file, String list, Function<Fields, T> read) {
    return Files.exists(file)
        ? fields(file).whole(fields -> fields.objects(list, read))
        : List.of();
  }

  private static Catalogue catalogue(
      List<Topic> topics,
      List<Indicator> indicators,
      List<CountRelation> relations,
      List<Derivation> derivations) {
    var catalogue = valid(topics, indicators, relations, derivations);
    for (Indicator indicator : indicators) {
      indicator.numerator().ifPresent(id -> requireKnown(catalogue, indicator, "numerator", id));
      indicator
          .denominator()
          .ifPresent(id -> requireKnown(catalogue, indicator, "denominator", id));
      indicator
          .prominence()
          .partOf()
          .ifPresent(id -> requireKnown(catalogue, indicator, "partOf", id));
    }
    return catalogue;
  }

  private static Catalogue valid(
      List<Topic> topics,
      List<Indicator> indicators,
      List<CountRelation> relations,
      List<Derivation> derivations) {
    try {
      return new Catalogue(topics, indicators, relations, derivations);
    } catch (IllegalArgumentException e) {
      throw new NotReadable("catalogue: " + e.getMessage());
    }
  }

  private static void requireKnown(
      Catalogue catalogue, Indicator indicator, String field, String named) {
    if (catalogue.indicator(named).isEmpty()) {
      throw new NotReadable(
          "%s.json: %s of %s is \"%s\"; use the id of an indicator in the catalogue"
              .formatted(indicator.topic(), field, indicator.id(), named));
    }
  }

  /// A total with its parts, or a stock with its inflows and outflows.
  private static CountRelation relation(Fields fields) {
    Optional<String> rest = fields.optionalText("rest");
    return fields.has("stock")
        ? CountRelation.stock(
            fields.text("stock"), fields.texts("comes"), fields.texts("goes"), rest)
        : CountRelation.parts(fields.text("whole"), fields.texts("parts"), rest);
  }

  private static Derivation derivation(Fields fields) {
    return new Derivation(
        fields.text("indicator"),
        fields.object("numerator", CatalogueJson::sum),
        fields.object("denominator", CatalogueJson::sum));
  }

  private static Derivation.CountSum sum(Fields fields) {
    return new Derivation.CountSum(fields.texts("plus"), fields.texts("minus"));
  }

  private static Topic topic(Fields fields) {
    return new Topic(
        fields.text("id", ReleaseLimits.LONGEST_ID), fields.text("title"), fields.text("question"));
  }

  private static List<Indicator> indicators(Fields fields, Topic topic) {
    String named = fields.text("topic");
    if (!named.equals(topic.id())) {
      throw new NotReadable(
          "%s.json: topic is \"%s\"; give \"%s\"".formatted(topic.id(), named, topic.id()));
    }
    return fields.objects("indicators", each -> indicator(each, topic));
  }

  private static Indicator indicator(Fields fields, Topic topic) {
    try {
      return new Indicator(
          fields.text("id", ReleaseLimits.LONGEST_ID),
          fields.text("title"),
          fields.text("shortTitle"),
          topic.id(),
          fields.choice("unit", Unit.values(), Unit::id),
          fields.wholeNumber("decimalPlaces"),
          fields.choice("polarity", Indicator.Polarity.values(), CatalogueJson::word),
          fields.optionalChoice("counts", Indicator.Counts.values(), CatalogueJson::word),
          fields.optionalText("numerator"),
          fields.optionalText("denominator"),
          fields.text("definition"),
          fields.text("population"),
          fields.choice("measured", Indicator.Measured.values(), CatalogueJson::word),
          fields.text("says"),
          fields.optionalText("saysOne"),
          fields.text("frequency"),
          fields.truth("overlapping"),
          Set.copyOf(fields.texts("breaks")),
          fields.object("source", CatalogueJson::source),
          fields.optionalText("methodology"),
          fields.has("leastSpread") ? Optional.of(fields.number("leastSpread")) : Optional.empty(),
          fields.has("total")
              ? fields.truth("total")
              : fields
                  .optionalChoice("counts", Indicator.Counts.values(), CatalogueJson::word)
                  .isPresent(),
          fields.has("reportingYearEnds")
              ? Optional.of(fields.endOfMonth("reportingYearEnds"))
              : Optional.empty(),
          prominence(fields),
          fields.has("noun")
              ? Optional.of(fields.object("noun", CatalogueJson::noun))
              : Optional.empty());
    } catch (IllegalArgumentException e) {
      throw new NotReadable("%s.json: %s".formatted(topic.id(), e.getMessage()));
    }
  }

  private static Indicator.Prominence prominence(Fields fields) {
    Indicator.Weight weight =
        fields.has("weight")
            ? fields.choice("weight", Indicator.Weight.values(), CatalogueJson::word)
            : Indicator.Weight.MAIN;
    return new Indicator.Prominence(
        weight, fields.has("partOf") ? Optional.of(fields.text("partOf")) : Optional.empty());
  }

  private static Noun noun(Fields fields) {
    return new Noun(fields.text("one"), fields.text("many"));
  }

  private static Indicator.Source source(Fields fields) {
    return new Indicator.Source(fields.text("name"), fields.text("url"));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Fields fields(Path file) {
    try (InputStream json = Files.newInputStream(file)) {
      return StrictJson.object(String.valueOf(file.getFileName()), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
