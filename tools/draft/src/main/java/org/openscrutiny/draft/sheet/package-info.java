/// Reads the sheet of a workbook (XLSX, ODS) or a CSV as rows of typed cells, within bounds: what
/// the file unpacks to is counted before a library opens it, and a document type definition, with
/// which a small file could expand without end, is refused.
///
/// Start with [org.openscrutiny.draft.sheet.SheetFile].
@NullMarked
package org.openscrutiny.draft.sheet;

import org.jspecify.annotations.NullMarked;
