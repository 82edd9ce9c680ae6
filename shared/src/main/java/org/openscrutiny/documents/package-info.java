/// How pages are written down: the public JSON of each kind of page, the tables to download as CSV,
/// compression and entity tags. This package writes only.
@NullMarked
package org.openscrutiny.documents;

import org.jspecify.annotations.NullMarked;
