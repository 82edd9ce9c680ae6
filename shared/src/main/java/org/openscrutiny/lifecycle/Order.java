package org.openscrutiny.lifecycle;

import java.time.LocalDateTime;
import java.util.List;

/// What an officer orders.
///
/// @param by the officer, as the audit trail names them
/// @param reason why; of a withdrawal, a rollback or a takedown it is published
/// @param dryRun whether to say what would change and to change nothing
public record Order(Action action, String by, String reason, boolean dryRun) {
  private static final int LONGEST = 500;

  /// What is to be done. A name is that of a dataset, or the id of a release.
  public sealed interface Action {
    /// Publish a release at another moment, in Europe/London time.
    record Schedule(String name, LocalDateTime publishAt) implements Action {}

    /// Take back a release before it is published.
    record Cancel(String name) implements Action {}

    /// Publish what is due, as the clock does.
    record PublishDue() implements Action {}

    /// Publish a release at once.
    record Publish(String name) implements Action {}

    /// Show nothing of a release and its dataset any more.
    record Withdraw(String name) implements Action {}

    /// Take down a release with all its figures, from every address.
    record TakeDownRelease(String name) implements Action {}

    /// Take down figures of a dataset, from every address.
    ///
    /// @param area the code of their area
    /// @param periods their ids; empty for all
    record TakeDownFigures(String dataset, String indicator, String area, List<String> periods)
        implements Action {
      public TakeDownFigures {
        periods = List.copyOf(periods);
      }
    }

    /// Publish an edition with the releases of an earlier one.
    record Rollback(int edition) implements Action {}
  }

  public Order {
    officer(by);
    requireText("reason", reason);
    if (reason.isBlank() && isPublished(action)) {
      throw new IllegalArgumentException("reason says why; the portal publishes it");
    }
  }

  /// An officer's name, as the audit trail has it.
  ///
  /// @throws IllegalArgumentException when it is none
  public static String officer(String by) {
    requireText("by", by);
    if (by.isBlank()) {
      throw new IllegalArgumentException("by names the officer who orders this");
    }
    return by;
  }

  private static boolean isPublished(Action action) {
    return switch (action) {
      case Action.Withdraw _,
          Action.Rollback _,
          Action.TakeDownRelease _,
          Action.TakeDownFigures _ ->
          true;
      case Action.Schedule _, Action.Cancel _, Action.Publish _, Action.PublishDue _ -> false;
    };
  }

  private static void requireText(String name, String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "%s is one line of at most %d characters".formatted(name, LONGEST));
    }
  }
}
