package org.openscrutiny.cli.audit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openscrutiny.verification.AuditedEdition;
import org.openscrutiny.verification.EditionAudit;
import org.openscrutiny.verification.PortalAddress;
import org.openscrutiny.verification.PublicDocuments.Unreadable;

/// Audits an edition, and says of each dataset whether its certificate holds.
public final class AuditCommand {
  static final int HOLDS = 0;
  static final int FAILS = 1;
  static final int WRONG_USE = 2;

  private final PrintStream out;
  private final PrintStream err;

  AuditCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new AuditCommand(out, err).run(List.of(arguments)));
  }

  /// The exit status: 0 when all of it holds, 1 when something doesn't, 2 when there was nothing to
  /// audit.
  int run(List<String> arguments) {
    try {
      PortalAddress address = Request.parse(arguments).address();
      AuditedEdition audited = EditionAudit.of(address.documents(), address.edition());
      audited.lines().forEach(out::println);
      return audited.failed() == 0 ? HOLDS : FAILS;
    } catch (IllegalArgumentException | Unreadable | UncheckedIOException e) {
      err.println("portal: " + e.getMessage());
      return WRONG_USE;
    }
  }
}
