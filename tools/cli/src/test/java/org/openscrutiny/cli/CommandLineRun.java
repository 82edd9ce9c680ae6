package org.openscrutiny.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// One call of `./portal` within the test's own JVM.
///
/// @param status how it ended
record CommandLineRun(int status, String out, String err) {
  static CommandLineRun of(String... arguments) {
    return of(false, arguments);
  }

  static CommandLineRun of(boolean colour, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        Portal.commandLine()
            .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new CommandLineRun(status, out.toString(), err.toString());
  }
}
