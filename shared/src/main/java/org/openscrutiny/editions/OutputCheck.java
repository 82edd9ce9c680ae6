package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openscrutiny.domain.ReleaseDescription.Revision;

/// The last check of an edition for disclosure: after it has been compiled and stored, and before
/// the pointer moves to it. In the field this is called output checking.
///
/// The same documents must always give the same findings.
@FunctionalInterface
public interface OutputCheck {

  /// What the check has found.
  ///
  /// @param failures why the edition may not be served, each in a sentence that names figures and
  ///   relations and never gives a value; none where it may be served
  /// @param remarks what was checked, for the log, in the same form
  record Findings(List<String> failures, List<String> remarks) {
    static final Findings NONE = new Findings(List.of(), List.of());

    public Findings {
      failures = List.copyOf(failures);
      remarks = List.copyOf(remarks);
    }

    public boolean mayBeServed() {
      return failures.isEmpty();
    }

    /// The same with more failures.
    Findings and(Collection<String> more) {
      var all = new ArrayList<>(failures);
      all.addAll(more);
      return new Findings(all, remarks);
    }
  }

  /// @param documents of this edition and of all earlier ones
  /// @param edition the number of an edition that is compiled and not current yet
  /// @param released what persons have released by name, in this edition or an earlier one: to
  ///   disclose it is no failure
  Findings check(DocumentStore documents, int edition, List<Revision> released);
}
