package org.openscrutiny.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.draft.TableReading.Rows;
import org.openscrutiny.draft.sheet.Content;
import org.openscrutiny.draft.sheet.Sheet;
import org.openscrutiny.draft.sheet.SheetFile;
import org.openscrutiny.draft.sheet.UnusableFile;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.sources.Subscription;

/// Makes a release and the catalogue that it needs of one table.
///
/// @param catalogue the folder of the catalogue
/// @param subscriptions to official data sets, whose columns are known
/// @param portal the council's settings: it is the publisher of what is not the department's
/// @param today the day on which the figures are taken to be published, if nobody says another
public record Draft(
    Path catalogue, List<Subscription> subscriptions, PortalSettings portal, LocalDate today) {
  private static final String CATALOGUE = "catalogue";
  private static final String REPORTING_YEAR = "Reporting year";
  private static final String FINANCIAL_YEAR = "Financial year";

  /// @throws UnusableFile if there is no table of the open data format in the file
  public DraftOutcome of(Path file, DraftOptions options) throws IOException {
    requireEmpty(options.to());
    Sheet sheet = SheetFile.read(file, options.sheet());
    var report = new DamageReport();
    Rows rows = new TableReading(sheet, report).read();
    requireColumns(rows.columns(), options);
    Map<String, MetaColumns.Column> meta = MetaColumns.beside(file);
    var indicators = new ArrayList<String>();
    TidyTable repaired = repaired(rows, meta, options, indicators, report);
    var mended = new ArrayList<>(sheet.encodingNotes());
    mended.addAll(report.mended());
    if (report.isForAPerson()) {
      return new DraftOutcome.Refused(mended, report.forAPerson());
    }
    return written(
        file,
        sheet,
        kept(repaired, options),
        indicators,
        meta,
        report.percentages(),
        mended,
        options);
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new UnusableFile(folder + " is not empty; give another folder with --to");
        }
      }
    }
  }

  private static void requireColumns(List<String> columns, DraftOptions options) {
    Stream.of(StandardColumns.REQUIRED, options.only(), List.copyOf(options.keep().keySet()))
        .flatMap(List::stream)
        .filter(column -> !columns.contains(column))
        .findFirst()
        .ifPresent(column -> {
          throw new UnusableFile(
              "The table has no column %s; it has: %s"
                  .formatted(column, String.join(", ", columns)));
        });
  }

  /// @param indicators receives the columns of figures
  private static TidyTable repaired(
      Rows rows,
      Map<String, MetaColumns.Column> meta,
      DraftOptions options,
      List<String> indicators,
      DamageReport report) {
    var columns = new ArrayList<String>();
    var texts = new ArrayList<List<String>>();
    for (int at = 0; at < rows.columns().size(); at++) {
      String column = rows.columns().get(at);
      int place = rows.places().get(at);
      List<Content> cells = rows.rows().stream().map(row -> row.cell(place)).toList();
      MetaColumns.Column said = meta.get(column);
      boolean isIndicator =
          !StandardColumns.has(column)
              && (said == null ? ColumnRoles.isIndicator(column, cells) : !said.isFilter());
      boolean isLeftOut =
          isIndicator && !options.only().isEmpty() && !options.only().contains(column);
      if (isLeftOut || cells.stream().allMatch(cell -> cell instanceof Content.Empty)) {
        continue;
      }
      if (isIndicator) {
        indicators.add(column);
      }
      var repair = new CellRepair(column, place, isIndicator, cells, report);
      var written = new ArrayList<String>();
      for (int row = 0; row < cells.size(); row++) {
        written.add(repair.text(rows.rows().get(row).number(), cells.get(row)));
      }
      columns.add(column);
      texts.add(written);
    }
    if (indicators.isEmpty()) {
      throw new UnusableFile("The table has no column of figures");
    }
    var all = new ArrayList<List<String>>();
    for (int row = 0; row < rows.rows().size(); row++) {
      int number = row;
      all.add(texts.stream().map(column -> column.get(number)).toList());
    }
    return new TidyTable(columns, all);
  }

  private static TidyTable kept(TidyTable table, DraftOptions options) {
    TidyTable kept = table;
    for (Map.Entry<String, String> each : options.keep().entrySet()) {
      Set<String> levels = table.cells(each.getKey()).collect(Collectors.toSet());
      if (!levels.contains(each.getValue())) {
        throw new UnusableFile(
            "%s has no level \"%s\"; it has: %s"
                .formatted(
                    each.getKey(),
                    each.getValue(),
                    String.join(", ", levels.stream().sorted().toList())));
      }
      kept = kept.keeping(each.getKey(), each.getValue());
    }
    return kept;
  }

  private DraftOutcome written(
      Path file,
      Sheet sheet,
      TidyTable kept,
      List<String> indicators,
      Map<String, MetaColumns.Column> meta,
      Set<String> percentages,
      List<String> mended,
      DraftOptions options)
      throws IOException {
    Catalogue known = CatalogueJson.read(catalogue);
    var roles = ColumnRoles.of(kept, indicators);
    List<IndicatorGuess> guesses =
        new IndicatorGuesses(known, subscriptions, options.keep(), meta, percentages)
            .of(kept, indicators);
    Optional<Month> ends = reportingYearEnds(kept, guesses, known, options);
    TidyTable figures =
        ends.equals(Optional.of(Month.MARCH)) ? kept.withPeriods(Draft::financial) : kept;
    String name = slug(file);
    String title = IndicatorGuesses.words(name.replace('-', '_'));
    Publisher publisher = Publisher.of(kept, portal);
    String topic = options.topic().orElseGet(() -> TopicGuess.of(known, title, guesses));
    requireTopic(known, topic);
    List<IndicatorGuess> fresh = guesses.stream().filter(each -> !each.isKnown()).toList();
    var release =
        new ReleaseDraft(
            name,
            title,
            name,
            sheet.name(),
            publisher,
            options.published().orElse(today),
            ends.filter(month -> month != Month.MARCH).map(Draft::lastDay));
    List<String> toConfirm =
        new GuessTexts(publisher, topic, options.published().isEmpty(), ends, roles)
            .of(guesses, release);
    release.write(
        figures.without(leftOver(figures, roles)),
        roles,
        guesses,
        toConfirm,
        options.to().resolve(name));
    new CatalogueDraft(catalogue, topic, frequency(kept), publisher)
        .write(fresh, options.to().resolve(CATALOGUE));
    return new DraftOutcome.Written(
        options.to().resolve(name),
        options.to().resolve(CATALOGUE),
        mended,
        toConfirm,
        fresh.size());
  }

  /// A text that is the same in every row says nothing about a row.
  private static Set<String> leftOver(TidyTable table, ColumnRoles roles) {
    var left = new HashSet<>(table.columns());
    left.removeIf(StandardColumns::has);
    left.removeAll(roles.indicators());
    left.removeAll(roles.filters().keySet());
    left.removeAll(roles.groups().values());
    return left;
  }

  private static Optional<Month> reportingYearEnds(
      TidyTable table, List<IndicatorGuess> guesses, Catalogue known, DraftOptions options) {
    if (table.cells(StandardColumns.IDENTIFIER).noneMatch(REPORTING_YEAR::equals)) {
      return Optional.empty();
    }
    return Optional.of(
        options
            .reportingYearEnds()
            .or(() ->
                guesses.stream()
                    .flatMap(each -> known.indicator(each.id()).stream())
                    .flatMap(indicator -> indicator.reportingYearEnds().stream())
                    .findFirst())
            .orElse(Month.MARCH));
  }

  /// The financial year that a reporting year to 31 March is: 202324 for 2024.
  private static Optional<TidyTable.Period> financial(TidyTable.Period period) {
    if (!period.identifier().equals(REPORTING_YEAR) || !period.text().matches("\\d{4}")) {
      return Optional.empty();
    }
    int last = Integer.parseInt(period.text());
    return Optional.of(
        new TidyTable.Period("%04d%02d".formatted(last - 1, last % 100), FINANCIAL_YEAR));
  }

  static String lastDay(Month month) {
    return month.minLength() + " " + month.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  private static String frequency(TidyTable table) {
    String identifier = table.cells(StandardColumns.IDENTIFIER).findFirst().orElse("");
    return identifier.contains(" Q")
        ? "quarterly"
        : identifier.contains("term")
            ? "termly"
            : identifier.contains("year") || identifier.contains("Part") ? "annual" : "monthly";
  }

  private static void requireTopic(Catalogue catalogue, String topic) {
    List<String> ids = catalogue.topics().stream().map(each -> each.id()).toList();
    if (!ids.contains(topic)) {
      throw new UnusableFile(
          "The catalogue has no topic \"%s\"; it has: %s".formatted(topic, String.join(", ", ids)));
    }
  }

  /// The file's name without its ending and its years: a dataset comes again.
  private static String slug(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String slug =
        name.replaceFirst("\\.(csv|csv\\.gz|xlsx|xlsm|ods|txt)$", "")
            .replaceAll("(?<![0-9])(19|20)\\d{2}([-_ ]?\\d{2})?(?![0-9])", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("(-to)?-*$", "")
            .replaceAll("^-+", "");
    return slug.isEmpty() || slug.equals(CATALOGUE)
        ? "draft"
        : slug.substring(0, Math.min(slug.length(), 80));
  }
}
