package org.openscrutiny.editions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.pages.AuthoritiesPage;
import org.openscrutiny.pages.DatasetVersion;
import org.openscrutiny.pages.EditionsPage;

/// What one thing is called that editions remember: the one place that builds these names.
///
/// Whatever a later edition needs to know of earlier ones, and no release says, is remembered under
/// one of these keys. It is never read back from a public document.
///
/// @param name for example `datasets/attendance/revisions`
/// @param type the record that is stored under the name
/// @param nothing what holds where nothing has been remembered yet
public record MemoryKey<M>(String name, Class<M> type, M nothing) {
  /// All local authorities that have a page.
  public static final MemoryKey<AuthoritiesPage> AUTHORITIES =
      new MemoryKey<>("authorities", AuthoritiesPage.class, new AuthoritiesPage(List.of()));

  /// All editions and what each of them changed.
  public static final MemoryKey<EditionsPage> EDITIONS =
      new MemoryKey<>("editions", EditionsPage.class, new EditionsPage(List.of()));

  /// What was taken down from earlier editions.
  public static final MemoryKey<Removals> REMOVALS =
      new MemoryKey<>("removals", Removals.class, Removals.NONE);

  /// The figures that are hidden in a dataset.
  public static MemoryKey<HiddenFigures> hidden(String dataset) {
    return new MemoryKey<>(of(dataset, "hidden"), HiddenFigures.class, new HiddenFigures(Set.of()));
  }

  /// The values of a dataset that were revised.
  public static MemoryKey<DatasetRevisions> revisions(String dataset) {
    return new MemoryKey<>(
        of(dataset, "revisions"), DatasetRevisions.class, new DatasetRevisions(List.of()));
  }

  /// The version of a dataset's release.
  public static MemoryKey<DatasetVersion> version(String dataset) {
    return new MemoryKey<>(of(dataset, "version"), DatasetVersion.class, DatasetVersion.NONE);
  }

  /// What the indicators of a dataset meant when its figures last changed.
  public static MemoryKey<Meanings> meanings(String dataset) {
    return new MemoryKey<>(of(dataset, "meanings"), Meanings.class, new Meanings(Map.of()));
  }

  /// Where other figures disagree with what a dataset prints.
  public static MemoryKey<DatasetDisagreements> disagreements(String dataset) {
    return new MemoryKey<>(
        of(dataset, "disagreements"),
        DatasetDisagreements.class,
        new DatasetDisagreements(List.of()));
  }

  /// The editions in which the pages of an area last changed.
  public static MemoryKey<PageEditions> pageEditions(String area) {
    return new MemoryKey<>(
        "areas/" + area + "/pages", PageEditions.class, new PageEditions(Map.of()));
  }

  private static String of(String dataset, String what) {
    return "datasets/" + dataset + "/" + what;
  }
}
