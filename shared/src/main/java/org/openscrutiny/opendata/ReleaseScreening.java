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
import org.openscrutiny.opendata.DescriptionReader.NotADescription;

/// Screens the files of a release: either they are figures, or there is a report of what is wrong.
/// A pure function of the files, the catalogue and the last release, so that the same folder gets
/// the same answer everywhere.
///
/// The stages run in order, over all files of the release. A failed check ends the screening after
/// its stage, with everything that the stages so far have found.
public final class ReleaseScreening {
  private static final int LONGEST_DESCRIPTION = 1_000_000;

  private final Catalogue catalogue;
  private final Indicators indicators;
  private final DescriptionReader descriptions;

  public ReleaseScreening(Catalogue catalogue, DescriptionReader descriptions) {
    this.catalogue = catalogue;
    this.indicators = Indicators.of(catalogue);
    this.descriptions = descriptions;
  }

  /// Screens a release by itself.
  public Screened screen(ReleaseFiles files) {
    return screen(files, LastRelease.NONE);
  }

  /// Screens a release, and sets it against the release before.
  public Screened screen(ReleaseFiles files, LastRelease last) {
    String id = ReleaseId.of(files);
    var findings = new Findings();
    Optional<String> objection = files.objection();
    if (objection.isPresent()) {
      findings.add(Check.RELEASE_ARCHIVE, files.folder(), objection.get());
      return new Screened.Refused(id, findings.report());
    }
    Optional<ReleaseDescription> description = description(files, findings);
    if (description.isEmpty()) {
      return new Screened.Refused(id, findings.report());
    }
    var space = new DimensionIndex();
    List<ScreenedFile> screened = screenFiles(files, description.get(), space, findings);
    if (findings.failedStage().isPresent()) {
      return new Screened.Refused(id, findings.report());
    }
    new RepeatChecks(findings).run(screened);
    new LastReleaseChecks(indicators, space, findings)
        .run(screened, last.before(description.get()));
    return new Screened.Accepted(
        id,
        description.get(),
        FiguresAssembly.counts(screened),
        () -> FiguresAssembly.figures(screened),
        findings.report());
  }

  private Optional<ReleaseDescription> description(ReleaseFiles files, Findings findings) {
    String name = DescriptionChecks.NAME;
    if (!files.names().contains(name)) {
      findings.add(Check.RELEASE_DESCRIPTION, name, "there is no release.json in the folder");
      return Optional.empty();
    }
    try (InputStream json = files.open(name)) {
      byte[] bytes = json.readNBytes(LONGEST_DESCRIPTION + 1);
      if (bytes.length > LONGEST_DESCRIPTION) {
        findings.add(Check.FILE_LIMITS, name, 0, "", "");
        return Optional.empty();
      }
      return Optional.of(descriptions.read(new ByteArrayInputStream(bytes)));
    } catch (NotADescription e) {
      findings.add(Check.RELEASE_DESCRIPTION, name, String.valueOf(e.getMessage()));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ScreenedFile> screenFiles(
      ReleaseFiles files, ReleaseDescription description, DimensionIndex space, Findings findings) {
    var references = new DescriptionChecks(description, files, catalogue, findings);
    references.checkFiles();
    var screening = new DataFileScreening(files, space, findings);
    List<ScreenedFile> screened =
        description.files().stream()
            .distinct()
            .map(file -> screening.screen(file, rules(description, file)))
            .flatMap(List::stream)
            .toList();
    references.checkReferences(screening.columns(), screening.indicators());
    new TwiceChecks(findings).run(screened);
    new RatioChecks(catalogue, findings).run(screened);
    new PartsChecks(indicators, findings).run(screened);
    return screened;
  }

  private FileRules rules(ReleaseDescription description, DataFile file) {
    return FileRules.of(description, catalogue, file.holds());
  }
}
