package org.openscrutiny.cli.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.ComparatorKind;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.geography.Place;

/// The settings of a council's portal, as far as the register of places knows them.
public final class CouncilSettings {
  /// Where any council's own site is found. An officer puts the council's own in its place.
  private static final String WEBSITE = "https://www.gov.uk/find-local-council";

  private static final int THRESHOLD = 5;
  private static final String ACCENT = "#005a70";
  private static final String NEIGHBOURS = "statistical-neighbours";

  /// The members of the Core Cities group in England: Birmingham, Bristol, Leeds, Liverpool,
  /// Manchester, Newcastle upon Tyne, Nottingham and Sheffield.
  private static final Set<String> CORE_CITIES =
      Set.of("330", "801", "383", "341", "352", "391", "892", "373");

  private final Gazetteer gazetteer;

  public CouncilSettings(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// England, the council's region, its statistical neighbours if the model has them, and the Core
  /// Cities if it is one.
  public PortalSettings of(Place council) {
    var home = new Area(AreaLevel.LOCAL_AUTHORITY, council.code(), name(council));
    var comparators = new ArrayList<Comparator>();
    comparators.add(
        new Comparator("england", new Area(AreaLevel.NATIONAL, "E92000001", "England")));
    gazetteer
        .regionOf(home)
        .ifPresent(region ->
            comparators.add(new Comparator("region", new ComparatorKind.OwnRegion(), region)));
    if (!gazetteer.neighbours().of(home).isEmpty()) {
      comparators.add(
          new Comparator(
              NEIGHBOURS,
              new ComparatorKind.Computed(NEIGHBOURS),
              group(NEIGHBOURS, "Statistical neighbours")));
    }
    if (CORE_CITIES.contains(council.number())) {
      comparators.add(new Comparator("core-cities", group("core-cities", "Core Cities")));
    }
    return new PortalSettings(
        "Open Scrutiny",
        home.name() + " council",
        WEBSITE,
        WEBSITE,
        home,
        List.copyOf(comparators),
        THRESHOLD,
        ACCENT);
  }

  /// "Bristol" for "Bristol, City of", as sentences need it.
  private static String name(Place council) {
    return council.name().split(",", -1)[0];
  }

  private static Area group(String code, String name) {
    return new Area(AreaLevel.LOCAL_AUTHORITY_GROUP, code, name);
  }
}
