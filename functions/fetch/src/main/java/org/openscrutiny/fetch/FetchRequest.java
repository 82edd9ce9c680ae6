package org.openscrutiny.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.openscrutiny.json.Fields;
import org.openscrutiny.json.StrictJson;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.sources.FetchSource.Manner;

/// What the clock or an officer asks for.
///
/// ```
/// {"source": "schedule"}                       every subscription
/// {"source": "schedule", "due": true}          those whose next version is announced for today
/// {"action": "fetch", "dataset": "absence"}    one subscription; all where it is left out
/// {"action": "fetch", "dryRun": true, "accept": false, "from": "http://127.0.0.1:8080"}
/// {"action": "list"}                           what was taken of each; no source is asked
/// ```
///
/// @param dataset the only subscription that is meant
/// @param due whether only subscriptions are meant whose next version is announced for today
/// @param list whether no source is asked
/// @param from another address of the service, on this machine only
record FetchRequest(
    Optional<String> dataset, boolean due, boolean list, Manner manner, Optional<URI> from) {

  /// @throws NotReadable with the field that is wrong
  static FetchRequest read(InputStream event) throws IOException {
    return StrictJson.object("The event", event).whole(FetchRequest::of);
  }

  private static FetchRequest of(Fields fields) {
    if (fields.has("source")) {
      fields.text("source");
      return new FetchRequest(
          Optional.empty(),
          fields.has("due") && fields.truth("due"),
          false,
          Manner.BY_CLOCK,
          Optional.empty());
    }
    String action = fields.text("action");
    if (!action.equals("fetch") && !action.equals("list")) {
      throw new NotReadable("The event: action is \"%s\"; use fetch or list".formatted(action));
    }
    return new FetchRequest(
        fields.has("dataset") ? Optional.of(fields.text("dataset")) : Optional.empty(),
        false,
        action.equals("list"),
        new Manner(
            fields.has("dryRun") && fields.truth("dryRun"),
            fields.has("accept") && fields.truth("accept")),
        fields.has("from") ? Optional.of(onThisMachine(fields.text("from"))) : Optional.empty());
  }

  /// The function has a network and a role: an event may not send it anywhere.
  private static URI onThisMachine(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException _) {
      throw new NotReadable("The event: from is not an address");
    }
    if (!"http".equals(uri.getScheme())
        || !("127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost()))) {
      throw new NotReadable(
          "The event: from is \"%s\"; only http://127.0.0.1 and http://localhost may be given"
              .formatted(address));
    }
    return uri;
  }
}
