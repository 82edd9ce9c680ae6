package org.openscrutiny.comparison;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Topic;

/// Where an area stands in a topic: every indicator of it that has figures, each in one of four
/// heaps, in the catalogue's order.
public record TopicProgress(Topic topic, List<Entry> entries) {

  public record Entry(Indicator indicator, Progress progress) {}

  public TopicProgress {
    entries = List.copyOf(entries);
  }

  public List<Entry> of(Progress.Kind kind) {
    return entries.stream().filter(each -> each.progress().kind() == kind).toList();
  }

  /// "Of 8 measures, 1 has improved, 2 have got worse, 4 show no clear change and 1 has no figure."
  public String sentence() {
    int all = entries.size();
    if (all == 0) {
      return "There are no figures here yet.";
    }
    if (all == 1) {
      return "There is one measure here, and "
          + switch (entries.getFirst().progress().kind()) {
            case IMPROVED -> "it has improved.";
            case WORSENED -> "it has got worse.";
            case UNCLEAR -> "it shows no clear change.";
            case MISSING -> "it has no figure.";
          };
    }
    if (of(Progress.Kind.UNCLEAR).size() == all) {
      return "%s of these %d measures shows a clear change."
          .formatted(all == 2 ? "Neither" : "None", all);
    }
    var parts = new ArrayList<String>();
    part(parts, Progress.Kind.IMPROVED, "has improved", "have improved");
    part(parts, Progress.Kind.WORSENED, "has got worse", "have got worse");
    part(parts, Progress.Kind.UNCLEAR, "shows no clear change", "show no clear change");
    part(parts, Progress.Kind.MISSING, "has no figure", "have no figure");
    String last = parts.removeLast();
    return "Of %d measures, %s."
        .formatted(all, parts.isEmpty() ? last : String.join(", ", parts) + " and " + last);
  }

  private void part(List<String> parts, Progress.Kind kind, String one, String many) {
    int count = of(kind).size();
    if (count > 0) {
      String number =
          count == entries.size() ? (count == 2 ? "both" : "all") : String.valueOf(count);
      parts.add(number + " " + (count == 1 ? one : many));
    }
  }
}
