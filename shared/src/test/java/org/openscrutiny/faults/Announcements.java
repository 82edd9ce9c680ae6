package org.openscrutiny.faults;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.editions.Announcer;
import org.openscrutiny.editions.TakenDown;

/// What the renderer and the keepers of copies were told, each thing once.
final class Announcements implements Announcer {
  private final Set<String> heard = Collections.synchronizedSet(new TreeSet<>());

  @Override
  public void editionPublished(int edition) {
    heard.add("edition " + edition);
  }

  @Override
  public void takenDown(TakenDown documents) {
    heard.add(documents.toString());
  }

  Announcements copy() {
    var copy = new Announcements();
    copy.heard.addAll(heard);
    return copy;
  }

  Set<String> heard() {
    return Set.copyOf(heard);
  }
}
