package org.openscrutiny.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Cohort;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Merge;
import org.openscrutiny.domain.ReleaseDescription.OutsideCount;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.ReleaseDescription.Source;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.ReleaseDescription.Target;
import org.openscrutiny.domain.ReleaseDescription.Zeros;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.opendata.DescriptionReader;

/// Reads a `release.json`. Nearly every field is required, since a default could change disclosure
/// control or status without anybody having meant it. Only `cohorts`, `merges` and `outside` may be
/// left out, and `showsHidden` of a revision, which is then false.
public final class ReleaseJson implements DescriptionReader {
  private static final String FILE = "release.json";

  @Override
  public ReleaseDescription read(InputStream json) throws IOException, NotADescription {
    try {
      return StrictJson.object(FILE, json).whole(ReleaseJson::description);
    } catch (NotReadable e) {
      throw new NotADescription(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new NotADescription(FILE + ": " + e.getMessage());
    }
  }

  private static ReleaseDescription description(Fields fields) {
    return new ReleaseDescription(
        fields.text("dataset"),
        fields.text("title"),
        fields.text("publisher"),
        fields.object("source", ReleaseJson::source),
        fields.text("licence"),
        fields.choice("status", Status.values(), Status::id),
        fields.text("coverage"),
        fields.date("publishedOn"),
        fields.moment("publishAt"),
        fields.optionalDate("nextDue"),
        fields.text("contact"),
        fields.texts("notes"),
        fields.objects("footnotes", ReleaseJson::footnote),
        fields.objects("revisions", ReleaseJson::revision),
        fields.choice("policy", Policy.values(), Policy::id),
        fields.choice("zeros", Zeros.values(), zeros -> zeros.name().toLowerCase(Locale.ROOT)),
        fields.truth("legacy"),
        fields.objects("targets", ReleaseJson::target),
        fields.has("cohorts") ? fields.objects("cohorts", ReleaseJson::cohort) : List.<Cohort>of(),
        fields.has("merges") ? fields.objects("merges", ReleaseJson::merge) : List.<Merge>of(),
        fields.has("outside")
            ? fields.objects("outside", ReleaseJson::outside)
            : List.<OutsideCount>of(),
        fields.textsByName("columns"),
        fields.objects("files", ReleaseJson::dataFile));
  }

  private static Source source(Fields fields) {
    return new Source(fields.text("name"), fields.text("url"), fields.textOrBlank("pages"));
  }

  private static Footnote footnote(Fields fields) {
    return new Footnote(
        fields.text("text"),
        fields.texts("files"),
        fields.texts("indicators"),
        fields.texts("filters"),
        fields.textOrBlank("source"));
  }

  private static Revision revision(Fields fields) {
    return new Revision(
        fields.text("indicator"),
        fields.text("period"),
        fields.text("why"),
        fields.has("showsHidden") && fields.truth("showsHidden"));
  }

  private static Target target(Fields fields) {
    return new Target(
        fields.text("indicator"),
        fields.number("value"),
        fields.optionalDate("by"),
        fields.text("text"));
  }

  private static Cohort cohort(Fields fields) {
    return new Cohort(
        fields.texts("indicators"),
        fields.text("period"),
        fields.text("area"),
        fields.wholeNumber("number"),
        fields.text("of"),
        fields.text("source"));
  }

  private static OutsideCount outside(Fields fields) {
    String level = fields.text("geographic_level");
    String time = fields.text("time_period");
    String identifier = fields.text("time_identifier");
    return new OutsideCount(
        fields.text("indicator"),
        new Area(
            AreaLevel.ofLabel(level)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "geographic_level \"%s\" is none of the standard's".formatted(level))),
            fields.text("code"),
            fields.text("name")),
        new Filters(fields.textsByName("filters")),
        Period.parse(time, identifier)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "time_period \"%s\" and time_identifier \"%s\" make no period"
                        .formatted(time, identifier))),
        fields.longNumber("count"),
        fields.text("source"));
  }

  private static Merge merge(Fields fields) {
    return new Merge(fields.text("filter"), fields.texts("levels"), fields.text("into"));
  }

  private static DataFile dataFile(Fields fields) {
    return new DataFile(
        fields.text("data"),
        fields.choice("holds", Holds.values(), Holds::id),
        fields.text("table"));
  }
}
