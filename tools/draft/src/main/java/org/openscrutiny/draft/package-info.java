/// `./portal draft`: makes a release of a bare CSV or the sheet of a workbook. What a spreadsheet
/// has broken is listed cell by cell: what can be undone without a doubt is, and anything else
/// refuses the draft. What nobody wrote down, such as units and roles of columns, is guessed, and
/// every guess is listed in the release, which is refused until a person has confirmed them.
///
/// Start with [org.openscrutiny.draft.Draft].
@NullMarked
package org.openscrutiny.draft;

import org.jspecify.annotations.NullMarked;
