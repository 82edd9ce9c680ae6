package org.openscrutiny.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import org.openscrutiny.domain.PublicationSchedule;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.json.StrictJson.NotReadable;

/// What of a `release.json` becomes a key of the table, an address or the name of a file, and so
/// may be no longer than those: a key of DynamoDB has 1,024 or 2,048 bytes, one of S3 1,024, a name
/// in a folder 255. A release that is longer would be accepted and then block every edition.
///
/// The limits are of this reader and not of [ReleaseDescription], since a release that was stored
/// without them still has to be read.
final class ReleaseLimits {
  static final int LONGEST_ID = 80;
  static final int LONGEST_FILE_NAME = 200;
  private static final int LONGEST_TITLE = 500;

  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  private ReleaseLimits() {}

  /// @throws NotReadable with a sentence that gives the limit
  static ReleaseDescription require(ReleaseDescription description) {
    shorter("dataset", description.dataset(), LONGEST_ID);
    shorter("title", description.title(), LONGEST_TITLE);
    for (DataFile file : description.contents().files()) {
      shorter("the name of a data file", file.data(), LONGEST_FILE_NAME);
    }
    PublicationSchedule schedule = description.schedule();
    within("publishedOn", Optional.of(schedule.publishedOn()));
    within("publishAt", Optional.of(schedule.publishAt().toLocalDate()));
    within("nextDue", schedule.nextDue());
    return description;
  }

  /// @param what names the field in the message
  static String shorter(String what, String text, int most) {
    int bytes = text.getBytes(UTF_8).length;
    if (bytes > most) {
      throw new NotReadable(
          "release.json: %s has %,d bytes; the limit is %,d".formatted(what, bytes, most));
    }
    return text;
  }

  private static void within(String field, Optional<LocalDate> day) {
    day.filter(each -> each.isBefore(FIRST_DAY) || each.isAfter(LAST_DAY))
        .ifPresent(each -> {
          throw new NotReadable(
              "release.json: %s is %s; give a day from %s to %s"
                  .formatted(field, each, FIRST_DAY, LAST_DAY));
        });
  }
}
