package org.openscrutiny.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What every order of an officer has.
final class OrderOptions {
  @Mixin private OfficerAnswer answer;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who orders this, for the audit trail (default: your user name).")
  private String by = "";

  @Option(
      names = "--dry-run",
      description = "Say what would change, and whether the output check passes; change nothing.")
  private boolean dryRun;

  /// @return the exit code
  int carryOut(String action, Map<String, Object> fields, PrintWriter out)
      throws IOException, InterruptedException {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("action", action);
    request.putAll(fields);
    request.put("by", by);
    request.put("dryRun", dryRun);
    return answer.print(request, out);
  }
}
