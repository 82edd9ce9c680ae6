package org.openscrutiny.pages;

import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Period;

/// A code under which the first figures of a line were published. The area was the same.
///
/// @param area with its former code and name
/// @param until the last period with a figure under that code
public record FormerCode(Area area, Period until) {}
