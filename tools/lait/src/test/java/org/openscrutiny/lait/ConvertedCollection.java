package org.openscrutiny.lait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;

/// A collection that was converted to a release which the screening accepts.
///
/// @param data the collection's rows
/// @param checks those that warn of the release
record ConvertedCollection(
    Path data,
    Dictionary dictionary,
    Accounts accounts,
    Catalogue catalogue,
    Set<String> checks,
    Map<Key, Series> series) {
  record Key(String indicator, String area) {}

  static ConvertedCollection convert(Path data, Path dictionary, Path out) throws IOException {
    Accounts accounts = Conversion.run(data, dictionary, out);
    Catalogue catalogue = CatalogueJson.read(out.resolve("catalogue"));
    ScreeningOutcome screened =
        new ReleaseScreening(catalogue, new ReleaseJson(), OfficialGazetteer.read())
            .screen(new FolderFiles(out.resolve("release")));
    if (!(screened instanceof ScreeningOutcome.Accepted accepted)) {
      throw new AssertionError(screened.findings());
    }
    var series = new HashMap<Key, Series>();
    accepted
        .figures()
        .series()
        .forEach(each -> {
          Series own = each.series();
          series.put(new Key(own.key().indicator(), own.key().area().code()), own);
        });
    Set<String> checks =
        accepted.findings().stream().map(Finding::check).collect(Collectors.toSet());
    return new ConvertedCollection(
        data, Dictionary.read(dictionary), accounts, catalogue, checks, series);
  }

  /// How many rows were left out for each reason.
  Map<OmissionReason, Long> leftOut() {
    var rows = new TreeMap<OmissionReason, Long>();
    accounts.leftOut().forEach((reason, groups) -> rows.put(reason, Accounts.rows(groups)));
    return rows;
  }

  /// How many rows have each note.
  Map<ConversionNote, Long> notes() {
    var rows = new TreeMap<ConversionNote, Long>();
    accounts.notes().forEach((note, groups) -> rows.put(note, Accounts.rows(groups)));
    return rows;
  }

  /// A figure as the release writes it, or its symbol.
  String at(String indicator, String area, String period, String identifier) {
    Series own = series.get(new Key(indicator, area));
    assertThat(own).as(indicator + " in " + area).isNotNull();
    Period named = Period.parse(period, identifier).orElseThrow();
    Value found =
        own.observations().stream()
            .filter(each -> each.period().identifier() == named.identifier())
            .filter(each -> each.period().firstYear() == named.firstYear())
            .map(Observation::value)
            .findFirst()
            .orElseThrow();
    return found.figure().map(BigDecimal::toPlainString).or(found::symbol).orElseThrow();
  }

  /// The numbers of each measure are as many as the collection has, with the same sum. This reads
  /// the collection without the conversion's rules for periods and places.
  ///
  /// @param leftOut indicators that no row could be converted for
  void assertEveryNumberIsAFigure(Set<String> leftOut) {
    Map<String, double[]> written = new HashMap<>();
    CollectionRow.readAll(
        data,
        row -> {
          Measure measure = dictionary.byShortName().get(row.measure());
          if (measure != null && row.value().matches(".*[0-9]")) {
            add(written, measure.id(), Double.parseDouble(row.value()));
          }
        });
    written.keySet().removeAll(leftOut);
    Map<String, double[]> shown = new HashMap<>();
    series.forEach((key, own) ->
        own.observations().stream()
            .flatMap(each -> each.value().figure().stream())
            .forEach(figure -> add(shown, key.indicator(), figure.doubleValue())));

    assertThat(shown.keySet()).isEqualTo(written.keySet());
    written.forEach((id, sums) -> {
      assertThat(shown.get(id)[0]).as("figures of " + id).isEqualTo(sums[0]);
      assertThat(shown.get(id)[1])
          .as("sum of " + id)
          .isCloseTo(sums[1], within(1e-9 * (1 + Math.abs(sums[1]))));
    });
  }

  /// The number of figures, and their sum.
  private static void add(Map<String, double[]> sums, String indicator, double figure) {
    double[] own = sums.computeIfAbsent(indicator, id -> new double[2]);
    own[0]++;
    own[1] += figure;
  }
}
