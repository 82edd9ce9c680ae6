/// Tables of a release as rows of cells, and data structures that hold millions of rows outside of
/// the Java heap. Nothing here decides whether a cell is right: see `opendata.checks`.
///
/// Start with [RowSource] (how a table is read; a CSV file is one, see [CsvRows]) and
/// [RetainedRows] (how the rows that the portal keeps are stored).
@NullMarked
package org.openscrutiny.opendata.rows;

import org.jspecify.annotations.NullMarked;
