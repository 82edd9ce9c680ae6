package org.openscrutiny.draft;

import java.nio.file.Path;
import java.util.List;

/// What became of a table.
public sealed interface DraftOutcome {
  /// What was undone in the table, each in a line.
  List<String> mended();

  /// @param release its folder, which has the name of the dataset
  /// @param catalogue a copy of the catalogue, with the new entries
  /// @param toConfirm every guess, as `release.json` has it
  /// @param fresh how many indicators are new in the catalogue
  record Written(
      Path release, Path catalogue, List<String> mended, List<String> toConfirm, int fresh)
      implements DraftOutcome {
    public Written {
      mended = List.copyOf(mended);
      toConfirm = List.copyOf(toConfirm);
    }
  }

  /// Nothing was written, since a person has to mend the table first.
  ///
  /// @param broken what is to be mended, cell by cell
  record Refused(List<String> mended, List<String> broken) implements DraftOutcome {
    public Refused {
      mended = List.copyOf(mended);
      broken = List.copyOf(broken);
    }
  }
}
