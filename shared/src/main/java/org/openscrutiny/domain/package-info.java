/// The words of the portal as types: area, period, indicator, filters, value, observation, series,
/// dataset, release, edition. Nothing here reads, stores or compares; only `java.*` is used.
///
/// Start with [Value] (why a missing figure is never a number), [Period] (how times are named and
/// ordered) and [Release] (what a publisher hands over).
@NullMarked
package org.openscrutiny.domain;

import org.jspecify.annotations.NullMarked;
