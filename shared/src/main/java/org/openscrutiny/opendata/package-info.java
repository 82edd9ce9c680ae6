/// Reads and screens releases in the open data format of the Department for Education: tidy CSV
/// files, each with a `.meta.csv`, and a `release.json`. [ReleaseScreening] turns the files of a
/// release into figures, or into a report that says what is wrong, in which file, row and column,
/// and what to do.
///
/// `opendata.rows` reads and stores rows, `opendata.checks` has the checks by stage.
@NullMarked
package org.openscrutiny.opendata;

import org.jspecify.annotations.NullMarked;
