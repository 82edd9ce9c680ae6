package org.openscrutiny.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.Topic;

/// The manifest of an edition.
///
/// @param members the codes of the authorities of which a computed comparator of the council's own
///   area is made, by its id
/// @param datasets the public releases, by dataset id
/// @param reasons why a dataset was withdrawn, by dataset id, where an officer has said so
/// @param removals what was taken down from earlier editions
public record EditionPage(
    Instant publishedAt,
    PortalSettings settings,
    Map<String, List<String>> members,
    List<TopicCount> topics,
    List<Release> datasets,
    List<EditionChange> changes,
    Map<String, String> reasons,
    List<Removal> removals)
    implements Page {

  /// @param indicators how many indicators of the topic have a page for the council's own area
  public record TopicCount(Topic topic, int indicators) {}

  public EditionPage {
    members = Map.copyOf(members);
    topics = List.copyOf(topics);
    datasets = List.copyOf(datasets);
    changes = List.copyOf(changes);
    reasons = Map.copyOf(reasons);
    removals = List.copyOf(removals);
  }

  /// @param onPages the indicators that have a page for the council's own area
  public static EditionPage of(
      Instant publishedAt,
      PortalSettings settings,
      Map<String, List<String>> members,
      List<Topic> topics,
      CataloguePage onPages,
      List<Release> datasets,
      List<EditionChange> changes,
      Map<String, String> reasons,
      List<Removal> removals) {
    return new EditionPage(
        publishedAt,
        settings,
        members,
        topics.stream()
            .map(topic -> new TopicCount(topic, onPages.of(topic.id()).indicators().size()))
            .toList(),
        datasets,
        changes,
        reasons,
        removals);
  }
}
