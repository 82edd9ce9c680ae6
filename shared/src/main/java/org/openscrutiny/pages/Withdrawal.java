package org.openscrutiny.pages;

import java.time.LocalDate;

/// That a dataset was withdrawn, by name and for a reason.
///
/// @param on the day of the edition that has nothing of it any more
/// @param reason as an officer has given it
/// @param last the newest edition before that
public record Withdrawal(LocalDate on, String reason, int last) {}
