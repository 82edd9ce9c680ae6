package org.openscrutiny.verification;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

/// The day on which the next release of each public dataset is due, as an edition says it.
///
/// @param due the datasets that name a day
public record ReleaseCalendar(List<Due> due) {
  private static final String EDITIONS = "/api/v1/editions/";

  /// @param nextDue the day, in London, on which the next release is to be public
  public record Due(String dataset, LocalDate nextDue) {}

  public ReleaseCalendar {
    due = List.copyOf(due);
  }

  /// @param edition a number, or `current`
  /// @throws Unreadable when there is no such edition, or it isn't as it has to be
  public static ReleaseCalendar of(PublicDocuments api, String edition) {
    String address = EDITIONS + edition;
    var due = new ArrayList<Due>();
    for (JsonNode each : EditionAudit.json(address, api.required(address)).path("datasets")) {
      JsonNode day = each.path("nextDue");
      if (day.isTextual()) {
        String dataset = each.path("id").asText();
        due.add(new Due(dataset, day(dataset, day.textValue())));
      }
    }
    return new ReleaseCalendar(due);
  }

  private static LocalDate day(String dataset, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Unreadable("The nextDue of %s is no day: %s".formatted(dataset, text));
    }
  }

  /// The datasets whose next release was due before a day: a release is late from the day after
  /// that on which it was due.
  public List<Due> late(LocalDate today) {
    return due.stream().filter(each -> each.nextDue().isBefore(today)).toList();
  }

  /// What is late, a sentence each; none where nothing is.
  public List<String> lines(LocalDate today) {
    return late(today).stream()
        .map(each ->
            ("%s is late: its next release was due on %s. Hand it over; or hand over the one that"
                    + " is public once more, with a later nextDue.")
                .formatted(each.dataset(), each.nextDue()))
        .toList();
  }
}
