package org.openscrutiny.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.openscrutiny.domain.LondonTime;

/// All key text of the one table. Numbers are padded so that text sorts as numbers do.
///
/// | what | PK | SK |
/// | --- | --- | --- |
/// | document | `DOC#{name}` | `{edition}` |
/// | a large document's parts | `PART#{name}` | `{edition}#{part}` |
/// | what editions remember | `MEMORY#{name}` | `{edition}#{part}` |
/// | edition | `EDITIONS` | `{edition}` |
/// | takedown | `TAKEDOWNS` | `{number}` |
/// | current edition · newest announced one | `PORTAL` | `CURRENT` · `ANNOUNCED` |
/// | release · refusal | `RELEASE#{id}` | `RELEASE` · `REFUSAL` |
/// | its figures, an indicator or a part of one | `RELEASE#{id}` | `FIGURES#{indicator}#{part}` |
/// | the releases of a dataset | `DATASET#{slug}` | `{publishAt in UTC}#{id}` |
/// | the version of an official data set that was taken | `SOURCE#{slug}` | `TAKEN` |
/// | a release that waits for its day | `DUE` | `{publishAt in UTC}#{id}` |
///
/// The audit trail is in a table of its own: `TRAIL`, `{number of the entry}`.
final class Keys {
  static final String PK = "PK";
  static final String SK = "SK";
  static final String TYPE = "type";

  /// Attributes that conditions are about.
  static final String ATTEMPT = "attempt";

  static final String ETAG = "etag";

  static final String EDITIONS = "EDITIONS";
  static final String PORTAL = "PORTAL";
  static final String CURRENT = "CURRENT";
  static final String ANNOUNCED = "ANNOUNCED";
  static final String RELEASE = "RELEASE";
  static final String REFUSAL = "REFUSAL";
  static final String FIGURES = "FIGURES#";
  static final String DUE = "DUE";
  static final String TAKEN = "TAKEN";
  static final String TAKEDOWNS = "TAKEDOWNS";
  static final String TRAIL = "TRAIL";
  static final String DOCUMENT = "DOC#";
  static final String PART = "PART#";

  private static final int EDITION_DIGITS = 6;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Years of five digits would sort before all others.
  private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59Z");

  private Keys() {}

  static String document(String name) {
    return DOCUMENT + name;
  }

  static String parts(String name) {
    return PART + name;
  }

  /// The name of the document that an item belongs to.
  static String documentName(String pk) {
    return pk.substring(pk.indexOf('#') + 1);
  }

  static String memory(String name) {
    return "MEMORY#" + name;
  }

  static String edition(int number) {
    return ("%0" + EDITION_DIGITS + "d").formatted(number);
  }

  /// The sort key of one part, counted from 0.
  static String part(int edition, int part) {
    return partsOf(edition) + "%03d".formatted(part);
  }

  /// The common start of the sort keys of all parts of one edition.
  static String partsOf(int edition) {
    return edition(edition) + "#";
  }

  /// The edition of a document's sort key, or of that of one of its parts.
  static int editionOf(String sk) {
    return Integer.parseInt(sk.substring(0, EDITION_DIGITS));
  }

  /// The greatest sort key that a part of an edition up to this one can have.
  static String lastPart(int edition) {
    return partsOf(edition) + "~";
  }

  static String release(String id) {
    return "RELEASE#" + id;
  }

  static String dataset(String slug) {
    return "DATASET#" + slug;
  }

  static String source(String slug) {
    return "SOURCE#" + slug;
  }

  /// The sort key of a part of an indicator's figures, counted from 0. All of a release start with
  /// [#FIGURES], all of an indicator with that, its id and `#`.
  static String figures(String indicator, int part) {
    return FIGURES + indicator + "#" + "%03d".formatted(part);
  }

  /// The greatest sort key of a release that may be shown at or before this moment.
  static String dueUntil(LocalDateTime publishAt) {
    return due(publishAt, "") + "~";
  }

  /// The moment is rounded up to a second: nothing is due before its time.
  static String due(LocalDateTime publishAt, String id) {
    Instant moment = LondonTime.moment(publishAt);
    if (moment.isAfter(LAST_MOMENT)) {
      moment = LAST_MOMENT;
    }
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    return SECOND.format(second.equals(moment) ? second : second.plusSeconds(1)) + "#" + id;
  }

  /// The moment of the sort key of a release that waits.
  static Instant momentOf(String sk) {
    return Instant.parse(sk.substring(0, sk.indexOf('#')));
  }

  static String trailEntry(int number) {
    return "%09d".formatted(number);
  }

  /// The greatest sort key of a release that is due at this moment: ids are hexadecimal, so they
  /// sort before `~`.
  static String dueUntil(Instant now) {
    return SECOND.format(now) + "#~";
  }
}
