package org.openscrutiny.cli;

import picocli.CommandLine.Option;

/// `--help` of every command.
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Describe the command.")
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private boolean asked;
}
