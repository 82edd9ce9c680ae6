/// Reads the open data format of the Department for Education (a tidy CSV, a `.meta.csv` and a
/// `release.json`) and screens it: [ReleaseScreening] turns the files of a release into figures, or
/// into a report that says file, row and column of what is wrong and what to do.
@NullMarked
package org.openscrutiny.opendata;

import org.jspecify.annotations.NullMarked;
