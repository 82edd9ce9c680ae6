package org.openscrutiny.localaws.web;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the function at the edge does, which `template.yaml` has in JavaScript: from the address of
/// a page to the object that holds it. One table of cases tests both.
final class PageVersions {
  /// What an address leads to.
  sealed interface Target {
    /// An object of the site bucket; there may be none of that name.
    record PageObject(String key) implements Target {}

    record Redirect(String path) implements Target {}

    /// What the edge answers itself, in JSON.
    record Body(String json) implements Target {}
  }

  /// No object has this name, so the answer is the site's page for addresses without a page.
  private static final String NOWHERE = "nowhere";

  private static final Pattern NUMBERED = Pattern.compile("/editions/([1-9][0-9]{0,8})(/.*)");

  /// A file lies beside the newest version of its page, and a picture beside each.
  private static final Pattern BESIDE = Pattern.compile("(.*/)[^/]+\\.(ics|json|png|txt|xml)");

  private static final Pattern OF_AREA = Pattern.compile("/areas/[^/]+/.*");
  private static final Pattern INDICATOR_OF_AREA =
      Pattern.compile("/areas/[^/]+(/indicators/[^/]+/)");

  private final Function<String, Optional<String>> store;

  /// @param store the key-value store
  PageVersions(Function<String, Optional<String>> store) {
    this.store = store;
  }

  Target of(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    // A path that begins with two slashes would be another host's address.
    if (!last.isEmpty() && !last.contains(".") && !path.contains("//")) {
      return new Target.Redirect(path + "/");
    }
    String current = find("current");
    if (path.equals("/edition.json")) {
      return new Target.Body(
          "{\"edition\":%d}\n".formatted(current.isEmpty() ? 0 : shown(current)));
    }
    return new Target.PageObject(object(path, current));
  }

  private String object(String path, String current) {
    if (path.startsWith("/assets/") || path.equals("/404.html")) {
      return path.substring(1);
    }
    if (path.contains("//")) {
      return NOWHERE;
    }
    if (current.isEmpty()) {
      // Before the first switch: the pages that an older release of the portal has left.
      return path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    }
    Matcher numbered = NUMBERED.matcher(path);
    boolean isNumbered = numbered.matches();
    String address = isNumbered ? numbered.group(2) : path;
    boolean isBehind = current.contains(" ") && OF_AREA.matcher(address).matches();
    int shown = isBehind ? ofOthers(current) : shown(current);
    int edition = isNumbered ? Integer.parseInt(numbered.group(1)) : shown;
    Matcher beside = BESIDE.matcher(address);
    if (beside.matches()) {
      if (edition > shown || (isNumbered && !beside.group(2).equals("png"))) {
        return NOWHERE;
      }
      int[] ofPage = versions(beside.group(1));
      int unlisted = isNumbered ? 0 : shown;
      int at = ofPage.length == 0 ? unlisted : at(ofPage, edition).orElse(0);
      return at == 0 ? NOWHERE : "editions/" + at + address;
    }
    if (edition > shown || !address.endsWith("/") || (isBehind && shown == 0)) {
      return NOWHERE;
    }
    int[] versions = versions(address);
    if (versions.length == 0) {
      return isNumbered ? NOWHERE : "editions/" + shown + address + "index.html";
    }
    OptionalInt version = at(versions, edition);
    if (version.isEmpty()) {
      return NOWHERE;
    }
    int newest = at(versions, shown).orElseThrow();
    String folder =
        version.getAsInt() == newest
            ? Integer.toString(newest)
            : newest + "/superseded/" + version.getAsInt();
    return "editions/" + folder + address + "index.html";
  }

  /// The editions in which the page changed, in ascending order; none where every edition has it.
  private int[] versions(String address) {
    Matcher ofArea = INDICATOR_OF_AREA.matcher(address);
    String own = find(address);
    String list = own.isEmpty() && ofArea.matches() ? find("/areas/*" + ofArea.group(1)) : own;
    return list.isEmpty()
        ? new int[0]
        : Stream.of(list.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  /// `7`, or `7 preparing`. Pages about other councils may be behind for a while: `5 4`; or none of
  /// them is there yet: `5 0`, for which an older release of the portal wrote `5 preparing`.
  private static int ofOthers(String current) {
    String last = current.substring(current.indexOf(' ') + 1);
    return last.equals("preparing") ? 0 : Integer.parseInt(last);
  }

  private static int shown(String current) {
    return Integer.parseInt(current.split(" ", 2)[0]);
  }

  private static OptionalInt at(int[] versions, int edition) {
    return IntStream.of(versions).filter(version -> version <= edition).max();
  }

  private String find(String key) {
    return store.apply(key).orElse("");
  }
}
