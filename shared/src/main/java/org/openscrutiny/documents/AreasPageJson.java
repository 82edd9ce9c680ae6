package org.openscrutiny.documents;

import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.AreasPage;
import org.openscrutiny.wording.PlaceWords;

/// Writes `indicators/{id}/areas` and `indicators/{id}/areas/periods/{period}`.
final class AreasPageJson {
  private final JsonOutput json;
  private final PagePartsJson parts;

  AreasPageJson(JsonOutput json) {
    this.json = json;
    this.parts = new PagePartsJson(json);
  }

  void write(AreasPage page, int edition) {
    json.number("edition", edition);
    json.object(
        "indicator",
        () -> {
          parts.names(page.indicator());
          parts.measure(page.indicator());
        });
    parts.period(page.period());
    json.texts("periods", page.periods().stream().map(Period::id).toList());
    json.object("yearBefore", page.yearBefore(), parts::period);
    parts.filters(page.filters());
    json.objects("areas", page.areas(), row -> row(row, page.indicator()));
    json.objects("others", page.others(), row -> row(row, page.indicator()));
  }

  private void row(AreasPage.AreaRow row, Indicator indicator) {
    Area area = row.area();
    json.text("code", area.code());
    json.text("name", area.name());
    json.text("level", area.level().label());
    parts.value(row.value());
    row.rank()
        .ifPresent(rank -> {
          json.number("rank", rank.place());
          json.truth("tied", rank.tied());
          json.text("placeWords", PlaceWords.of(rank, indicator.polarity()));
        });
    row.region().ifPresent(region -> json.text("region", region.name()));
    row.before()
        .ifPresent(before -> {
          json.number("before", before.figure());
          row.value()
              .figure()
              .ifPresent(figure -> json.number("change", figure.subtract(before.figure())));
          before.rank().ifPresent(rank -> json.number("rankBefore", rank.place()));
        });
  }
}
