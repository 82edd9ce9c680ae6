package org.openscrutiny.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.openscrutiny.attack.Attack;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.attack.AttackReport;
import org.openscrutiny.attack.AttackReportJson;
import org.openscrutiny.attack.AttackReportText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "attack",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "try to work out what is hidden, from everything that was ever public, and report what could"
          + " be inferred, and how",
      "Ends with 0 when no hidden count is disclosed, 1 when one is, 2 when nothing could be"
          + " attacked."
    },
    exitCodeOnExecutionException = 2)
final class AttackCommand implements Callable<Integer> {
  private static final int MOST_SECONDS = 9_999;
  private static final Duration ALTOGETHER = Duration.ofHours(12);

  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private PublicPortal portal;

  @Option(names = "--json", description = "Write the report for machines.")
  private boolean json;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "How much work to spend on one count, as seconds of a processor of 2026 (default: 10). No"
              + " clock is read: the same figures give the same report.")
  private int seconds;

  @Override
  public Integer call() {
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new ParameterException(
          spec.commandLine(),
          "--seconds takes a whole number from 1 to %d; found %d".formatted(MOST_SECONDS, seconds));
    }
    AttackReport report = Attack.on(portal.address().documents(), budget());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new AttackReportJson(report).text());
    } else {
      new AttackReportText(report).lines().forEach(out::println);
    }
    return report.disclosed().isEmpty() ? 0 : 1;
  }

  private AttackBudget budget() {
    return new AttackBudget(Duration.ofSeconds(seconds), ALTOGETHER, ALTOGETHER);
  }
}
