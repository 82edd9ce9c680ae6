package org.openscrutiny.bench.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.openscrutiny.bench.Child;
import org.openscrutiny.bench.Child.Measured;
import org.openscrutiny.bench.Footprint;
import org.openscrutiny.bench.Numbers;
import org.openscrutiny.bench.Table;
import org.openscrutiny.bench.Workspace;

/// Screens large files, and reads them in other ways, in turn: round after round, each in a process
/// of its own. A ratio is the median of those of the rounds, so that a machine that was busy for a
/// while was so for both; beside it stands the same by the time that the processors worked, which a
/// busy machine changes less.
///
/// A process begins with the heap of the budget, and is tried again with a larger one where that is
/// too small.
final class ScreeningBench {
  private static final List<String> HEAPS = List.of("256m", "1g", "4g");

  private final Workspace workspace;
  private final int rounds;
  private final int passes;
  private final long generatedRows;
  private final List<String> failures = new ArrayList<>();
  private final Table table =
      new Table(
          "screening",
          "first pass, rows/s",
          "× bare",
          "by CPU",
          "warm, rows/s",
          "× bare",
          "by CPU",
          "budget",
          "-Xmx",
          "heap peak",
          "kept",
          "process");

  ScreeningBench(Workspace workspace, boolean quick) {
    this.workspace = workspace;
    this.rounds = quick ? 1 : 3;
    this.passes = quick ? 2 : 4;
    this.generatedRows = quick ? 200_000 : 2_000_000;
  }

  void run() {
    for (PublishedFile file : PublishedFile.ALL) {
      Optional<Subject> subject = file.subject(workspace);
      subject.ifPresentOrElse(
          this::measure,
          () -> table.row("%s is skipped: not in %s".formatted(file.data(), workspace.data())));
    }
    measure(new PupilsFile(generatedRows).subject(workspace));
    table.print(workspace.out());
    failures.forEach(workspace.out()::println);
    workspace.out().println();
  }

  private void measure(Subject subject) {
    long rows = BareParsing.rows(subject.release().resolve(subject.data()));
    table.row("%s, %s rows".formatted(subject.data(), Numbers.whole(rows)));
    workspace.progress(
        "Reading %s in %d ways".formatted(subject.data(), subject.contenders().size()));
    var attempts = new EnumMap<Contender, Attempts>(Contender.class);
    subject.contenders().forEach(each -> attempts.put(each, new Attempts(subject, each)));
    for (int round = 0; round < rounds; round++) {
      attempts.values().forEach(Attempts::measure);
    }
    attempts.forEach((contender, each) -> row(contender, each, attempts, rows));
  }

  private void row(Contender contender, Attempts own, Map<Contender, Attempts> all, long rows) {
    String label = "  " + contender.label();
    String budget = contender.isScreening() ? "≥ 0.50, -Xmx256m" : "";
    if (own.failed.isPresent()) {
      table.row(label, "failed", "", "", "failed", "", "", budget, HEAPS.get(own.heap));
      failures.add("%s, %s: %s".formatted(own.subject.data(), contender.label(), own.failed.get()));
      return;
    }
    List<Measured> bare = all.getOrDefault(Contender.BARE, own).measured;
    long stage = own.measured.getFirst().of(PassProcess.STAGE);
    table.row(
        stage == Contender.ACCEPTED ? label : "%s (refused at stage %d)".formatted(label, stage),
        rate(own.measured, PassProcess.FIRST, rows),
        ratio(bare, own.measured, PassProcess.FIRST),
        ratio(bare, own.measured, PassProcess.FIRST_PROCESSOR),
        rate(own.measured, PassProcess.WARM, rows),
        ratio(bare, own.measured, PassProcess.WARM),
        ratio(bare, own.measured, PassProcess.WARM_PROCESSOR),
        budget,
        HEAPS.get(own.heap),
        Numbers.megabytes(median(own.measured, each -> each.of(Footprint.HEAP_PEAK))),
        Numbers.megabytes(median(own.measured, each -> each.of(Footprint.HEAP_KEPT))),
        Numbers.megabytes(median(own.measured, each -> each.of(Footprint.RESIDENT_PEAK))));
  }

  private static String rate(List<Measured> measured, String pass, long rows) {
    return Numbers.whole(median(measured, each -> rows * 1e9 / each.of(pass)));
  }

  private static String ratio(List<Measured> bare, List<Measured> own, String pass) {
    var ratios = new ArrayList<Double>();
    for (int round = 0; round < Math.min(bare.size(), own.size()); round++) {
      ratios.add((double) bare.get(round).of(pass) / own.get(round).of(pass));
    }
    return Numbers.ratio(Numbers.median(ratios));
  }

  private static long median(List<Measured> measured, ToDoubleFunction<Measured> number) {
    return Math.round(Numbers.median(measured.stream().mapToDouble(number).boxed().toList()));
  }

  /// The processes of one contender with one file.
  private final class Attempts {
    private final Subject subject;
    private final Contender contender;
    private final List<Measured> measured = new ArrayList<>();
    private Optional<String> failed = Optional.empty();
    private int heap;

    Attempts(Subject subject, Contender contender) {
      this.subject = subject;
      this.contender = contender;
    }

    void measure() {
      while (failed.isEmpty()) {
        switch (PassProcess.run(contender, subject, passes, HEAPS.get(heap))) {
          case Measured done -> {
            measured.add(done);
            return;
          }
          case Child.OutOfMemory _ when heap + 1 < HEAPS.size() -> heap++;
          case Child.OutOfMemory _ -> failed = Optional.of("out of memory");
          case Child.Failed(String why) -> failed = Optional.of(why);
        }
      }
    }
  }
}
