package org.openscrutiny.store;

import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;

/// What the table gives back of what was put into it, without a table.
public final class StoredRoundTrip {
  private StoredRoundTrip() {}

  public static Release of(Release release) {
    return StoredJson.read(StoredJson.write(release), Release.class);
  }

  public static Figures of(Release release, Figures figures) {
    return FigurePacking.unpack(FigurePacking.pack(release.id(), figures), figures.files());
  }
}
