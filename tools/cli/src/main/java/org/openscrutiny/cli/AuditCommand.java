package org.openscrutiny.cli;

import java.util.concurrent.Callable;
import org.openscrutiny.verification.AuditedEdition;
import org.openscrutiny.verification.EditionAudit;
import org.openscrutiny.verification.PortalAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Checks the certificates of an edition from public documents alone, by the code that the nightly
/// function runs. Needs no cloud, no solver and no secret.
@Command(
    name = "audit",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "check that the certificates of an edition hold, from what is public alone",
      "Ends with 0 when all of them hold, 1 when one does not, 2 when nothing could be audited."
    },
    exitCodeOnExecutionException = 2)
final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private PublicPortal portal;

  @Override
  public Integer call() {
    PortalAddress address = portal.address();
    AuditedEdition audited = EditionAudit.of(address.documents(), address.edition());
    audited.lines().forEach(spec.commandLine().getOut()::println);
    return audited.failed() == 0 ? 0 : 1;
  }
}
