package org.openscrutiny.bench;

import java.util.List;

/// One bench, started by its name.
public interface Benchmark {
  String name();

  /// What it measures, in one line for the list of benches.
  String purpose();

  /// Measures, and prints.
  ///
  /// @throws IllegalArgumentException when the options can't be right, with a sentence that says
  ///   why
  void run(Workspace workspace, List<String> options);
}
