package org.openscrutiny.local.attack;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.openscrutiny.verification.PublicDocuments;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

/// Attacks a portal, and says what could be told of what it hides.
public final class AttackCommand {
  static final int NOTHING_TOLD = 0;
  static final int TOLD = 1;
  static final int WRONG_USE = 2;

  private final PrintStream out;
  private final PrintStream err;

  AttackCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new AttackCommand(out, err).run(List.of(arguments)));
  }

  /// The exit status: 0 when nothing is told too closely, 1 when something is, 2 when there was
  /// nothing to attack.
  int run(List<String> arguments) {
    try {
      Request request = Request.parse(arguments);
      Report report = attack(request.documents(), request.patience());
      if (request.json()) {
        out.println(new ReportJson(report).text());
      } else {
        new ReportText(report).lines().forEach(out::println);
      }
      return report.told().isEmpty() ? NOTHING_TOLD : TOLD;
    } catch (IllegalArgumentException | Unreadable | UncheckedIOException e) {
      err.println("portal: " + e.getMessage());
      return WRONG_USE;
    }
  }

  static Report attack(PublicDocuments documents, Duration patience) {
    Gathering gathering = Gathering.of(documents);
    List<Rule> rules = Guesses.from(gathering);
    var deduction = new Deduction(gathering.board(), gathering.threshold(), patience);
    return new Report(
        gathering.editions(),
        gathering.protectedDatasets(),
        gathering.threshold(),
        rules,
        deduction.from(rules));
  }
}
