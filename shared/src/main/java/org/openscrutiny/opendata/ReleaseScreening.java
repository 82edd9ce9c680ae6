package org.openscrutiny.opendata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.opendata.DescriptionReader.NotADescription;
import org.openscrutiny.opendata.checks.DescriptionChecks;
import org.openscrutiny.opendata.checks.DuplicateFigures;
import org.openscrutiny.opendata.checks.FileChecks;
import org.openscrutiny.opendata.checks.FileRules;
import org.openscrutiny.opendata.checks.Findings;
import org.openscrutiny.opendata.checks.Indicators;
import org.openscrutiny.opendata.checks.LastReleaseChecks;
import org.openscrutiny.opendata.checks.LimitChecks;
import org.openscrutiny.opendata.checks.PartsChecks;
import org.openscrutiny.opendata.checks.PolicyChecks;
import org.openscrutiny.opendata.checks.ProportionChecks;
import org.openscrutiny.opendata.checks.RatioChecks;
import org.openscrutiny.opendata.checks.RepeatChecks;
import org.openscrutiny.opendata.checks.ScreenedFile;
import org.openscrutiny.opendata.rows.DimensionIndex;

/// Screens the files of a release: turns them into figures, or into a report of what is wrong. The
/// outcome depends only on the files, the catalogue and the last release, so that the same folder
/// has the same outcome everywhere.
///
/// Each stage covers all files of the release. A failed check ends the screening after its stage;
/// the report has everything that was found up to that stage.
public final class ReleaseScreening {
  private static final int LONGEST_DESCRIPTION = 250_000;

  private final Catalogue catalogue;
  private final Indicators indicators;
  private final DescriptionReader descriptions;
  private final Gazetteer gazetteer;

  public ReleaseScreening(
      Catalogue catalogue, DescriptionReader descriptions, Gazetteer gazetteer) {
    this.catalogue = catalogue;
    this.indicators = Indicators.of(catalogue);
    this.descriptions = descriptions;
    this.gazetteer = gazetteer;
  }

  /// Screens a release without comparing it with an earlier one.
  public ScreeningOutcome screen(ReleaseFiles files) {
    return screen(files, LastRelease.NONE);
  }

  /// Screens a release and compares it with the release before.
  public ScreeningOutcome screen(ReleaseFiles files, LastRelease last) {
    String id = ReleaseId.of(files);
    var findings = new Findings();
    Optional<String> objection = files.objection();
    if (objection.isPresent()) {
      new FileChecks(findings).archiveUnusable(files.folder(), objection.get());
      return new ScreeningOutcome.Refused(id, findings.report());
    }
    Optional<ReleaseDescription> description = description(files, findings);
    if (description.isEmpty()) {
      return new ScreeningOutcome.Refused(id, findings.report());
    }
    var dimensions = new DimensionIndex();
    List<ScreenedFile> screened = screenFiles(files, description.get(), dimensions, findings);
    if (findings.failedStage().isPresent()) {
      return new ScreeningOutcome.Refused(id, findings.report());
    }
    new RepeatChecks(findings).run(screened);
    LastRelease.Known known = last.before(description.get());
    var lastChecks = new LastReleaseChecks(indicators, dimensions, findings);
    lastChecks.run(screened, known.figures());
    if (known.figures().isPresent()) {
      lastChecks.checkRevisions(description.get().annotations().revisions());
    }
    new PolicyChecks(findings).run(description.get(), screened, known.keptBack());
    if (findings.failedStage().isPresent()) {
      return new ScreeningOutcome.Refused(id, findings.report());
    }
    return new ScreeningOutcome.Accepted(
        id,
        description.get(),
        FiguresAssembly.counts(screened),
        () -> FiguresAssembly.figures(screened),
        findings.report());
  }

  private Optional<ReleaseDescription> description(ReleaseFiles files, Findings findings) {
    var checks = new FileChecks(findings);
    if (!files.names().contains(FileChecks.DESCRIPTION)) {
      checks.descriptionUnusable("there is no release.json in the folder");
      return Optional.empty();
    }
    try (InputStream json = files.open(FileChecks.DESCRIPTION)) {
      byte[] bytes = json.readNBytes(LONGEST_DESCRIPTION + 1);
      if (bytes.length > LONGEST_DESCRIPTION) {
        checks.descriptionTooLong();
        return Optional.empty();
      }
      return Optional.of(descriptions.read(new ByteArrayInputStream(bytes)));
    } catch (NotADescription e) {
      checks.descriptionUnusable(String.valueOf(e.getMessage()));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ScreenedFile> screenFiles(
      ReleaseFiles files,
      ReleaseDescription description,
      DimensionIndex dimensions,
      Findings findings) {
    new FileChecks(findings).checkNames(description, files.names());
    var screening = new DataFileScreening(files, gazetteer, dimensions, findings);
    List<ScreenedFile> screened =
        description.contents().files().stream()
            .distinct()
            .map(file -> screening.screen(file, rules(description, file)))
            .flatMap(List::stream)
            .toList();
    var descriptionChecks = new DescriptionChecks(description, catalogue, findings);
    descriptionChecks.check(screening.columns(), screening.indicators());
    descriptionChecks.checkDates();
    descriptionChecks.checkSuppressedByHand(screened);
    new DuplicateFigures(findings).run(screened);
    new ProportionChecks(catalogue, findings).run(screened);
    new RatioChecks(catalogue, description.disclosure().relations(), findings).run(screened);
    new PartsChecks(indicators, findings).run(screened);
    new LimitChecks(description.disclosure().policy(), findings).run(screened);
    return screened;
  }

  private FileRules rules(ReleaseDescription description, DataFile file) {
    return FileRules.of(description, catalogue, file.holds());
  }
}
