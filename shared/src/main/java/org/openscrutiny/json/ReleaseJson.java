package org.openscrutiny.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Annotations;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.DeclaredRelations.ReplacedLevel;
import org.openscrutiny.domain.DeclaredRelations.RoundedTo;
import org.openscrutiny.domain.DisclosureRules;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Provenance;
import org.openscrutiny.domain.PublicationSchedule;
import org.openscrutiny.domain.ReleaseContents;
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
import org.openscrutiny.domain.ReleaseDescription.SuppressedByHand;
import org.openscrutiny.domain.ReleaseDescription.Target;
import org.openscrutiny.domain.ReleaseDescription.Zeros;
import org.openscrutiny.domain.TimeNotes;
import org.openscrutiny.domain.TimeNotes.Unfinished;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.opendata.DescriptionReader;

/// Reads a `release.json`. Nearly every field is required, since a default could change disclosure
/// control or status without anybody having meant it. Only `cohorts`, `merges`, `outside`,
/// `roundedTo`, `replacedLevels`, `suppress`, `reportingYearEnds` and `unfinished` may be left out,
/// and `showsHidden` of a revision, which is then false; and `toConfirm`, which is empty in a
/// release and lists the guesses of a draft.
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
    requireConfirmed(fields);
    // In the order of docs/release-json.md: of several faults, the first is reported.
    String dataset = fields.text("dataset");
    String title = fields.text("title");
    String publisher = fields.text("publisher");
    Source source = fields.object("source", ReleaseJson::source);
    String licence = fields.text("licence");
    Status status = fields.choice("status", Status.values(), Status::id);
    String coverage = fields.text("coverage");
    var schedule =
        new PublicationSchedule(
            fields.date("publishedOn"), fields.moment("publishAt"), fields.optionalDate("nextDue"));
    String contact = fields.text("contact");
    List<String> notes = fields.texts("notes");
    List<Footnote> footnotes = fields.objects("footnotes", ReleaseJson::footnote);
    List<Revision> revisions = fields.objects("revisions", ReleaseJson::revision);
    Policy policy = fields.choice("policy", Policy.values(), Policy::id);
    Zeros zeros =
        fields.choice("zeros", Zeros.values(), each -> each.name().toLowerCase(Locale.ROOT));
    boolean legacy = fields.truth("legacy");
    List<Target> targets = fields.objects("targets", ReleaseJson::target);
    List<Cohort> cohorts =
        fields.has("cohorts") ? fields.objects("cohorts", ReleaseJson::cohort) : List.of();
    List<Merge> merges =
        fields.has("merges") ? fields.objects("merges", ReleaseJson::merge) : List.of();
    List<OutsideCount> outside =
        fields.has("outside") ? fields.objects("outside", ReleaseJson::outside) : List.of();
    var relations =
        new DeclaredRelations(
            fields.has("roundedTo") ? fields.objects("roundedTo", ReleaseJson::rounded) : List.of(),
            fields.has("replacedLevels")
                ? fields.objects("replacedLevels", ReleaseJson::replaced)
                : List.of());
    List<SuppressedByHand> byHand =
        fields.has("suppress") ? fields.objects("suppress", ReleaseJson::byHand) : List.of();
    Map<String, String> columns = fields.textsByName("columns");
    var time =
        new TimeNotes(
            fields.has("reportingYearEnds")
                ? Optional.of(fields.endOfMonth("reportingYearEnds"))
                : Optional.empty(),
            fields.has("unfinished")
                ? fields.objects("unfinished", ReleaseJson::unfinished)
                : List.of());
    List<DataFile> files = fields.objects("files", ReleaseJson::dataFile);
    return ReleaseLimits.require(
        new ReleaseDescription(
            dataset,
            title,
            status,
            new Provenance(publisher, source, licence, coverage, contact),
            schedule,
            new DisclosureRules(policy, zeros, cohorts, merges, outside, relations, byHand),
            new Annotations(notes, footnotes, revisions, targets),
            new ReleaseContents(files, columns, legacy, time)));
  }

  /// A draft is no release while a guess in it may be wrong.
  private static void requireConfirmed(Fields fields) {
    List<String> guesses = fields.has("toConfirm") ? fields.texts("toConfirm") : List.of();
    if (!guesses.isEmpty()) {
      throw new NotReadable(
          "%s: toConfirm has guesses that nobody has confirmed. Check each against the source, correct"
                  .formatted(FILE)
              + " what it names, and delete its line: %s".formatted(String.join("; ", guesses)));
    }
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
        new Area(level(level), fields.text("code"), fields.text("name")),
        new Filters(fields.textsByName("filters")),
        Period.parse(time, identifier)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "time_period \"%s\" and time_identifier \"%s\" make no period"
                        .formatted(time, identifier))),
        fields.longNumber("count"),
        fields.text("source"));
  }

  private static AreaLevel level(String label) {
    return AreaLevel.ofLabel(label)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "geographic_level \"%s\" is none of the standard's".formatted(label)));
  }

  private static RoundedTo rounded(Fields fields) {
    return new RoundedTo(
        fields.text("indicator"),
        level(fields.text("geographic_level")),
        fields.wholeNumber("base"));
  }

  private static ReplacedLevel replaced(Fields fields) {
    return new ReplacedLevel(fields.text("filter"), fields.text("level"), fields.texts("by"));
  }

  private static SuppressedByHand byHand(Fields fields) {
    return new SuppressedByHand(
        fields.text("indicator"),
        fields.text("area"),
        fields.has("periods") ? fields.texts("periods") : List.of(),
        fields.text("why"));
  }

  private static Unfinished unfinished(Fields fields) {
    return new Unfinished(fields.text("period"), fields.text("why"));
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
