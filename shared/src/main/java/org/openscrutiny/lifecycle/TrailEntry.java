package org.openscrutiny.lifecycle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// One entry of the audit trail. Each has the hash of the one before it, so that an entry that is
/// changed, removed or put in between breaks the chain.
///
/// The hash is the SHA-256 over the entry's number, the hash before and the fields of the event, in
/// the order of the records. Each is written as its length in bytes, a colon, its text in UTF-8,
/// and a line feed.
///
/// @param number counted from 1, without gaps
/// @param before the hash of the entry before; [#START] for the first
/// @param hash hexadecimal
public record TrailEntry(int number, TrailEvent event, String before, String hash) {
  /// What stands for the hash before the first entry.
  public static final String START = "0".repeat(64);

  static TrailEntry after(Optional<TrailEntry> last, TrailEvent event) {
    int number = last.map(TrailEntry::number).orElse(0) + 1;
    String before = last.map(TrailEntry::hash).orElse(START);
    return new TrailEntry(number, event, before, hash(number, before, event));
  }

  /// Where a list of all entries is not the chain that was written, each in a sentence.
  public static List<String> breaks(List<TrailEntry> entries) {
    var breaks = new ArrayList<String>();
    Optional<TrailEntry> last = Optional.empty();
    for (TrailEntry each : entries) {
      if (!each.equals(after(last, each.event()))) {
        breaks.add(
            "Entry %d of the audit trail does not continue the one before it: one of them was changed,"
                    .formatted(each.number())
                + " or one is missing");
      }
      last = Optional.of(each);
    }
    return breaks;
  }

  private static String hash(int number, String before, TrailEvent event) {
    MessageDigest sha256 = sha256();
    var fields = new ArrayList<>(List.of(Integer.toString(number), before));
    fields.addAll(event.fields());
    for (String field : fields) {
      byte[] text = field.getBytes(StandardCharsets.UTF_8);
      sha256.update("%d:".formatted(text.length).getBytes(StandardCharsets.UTF_8));
      sha256.update(text);
      sha256.update((byte) '\n');
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
