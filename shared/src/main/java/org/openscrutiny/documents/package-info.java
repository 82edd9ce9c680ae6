/// How pages are written down: the public JSON of each kind of page.
@NullMarked
package org.openscrutiny.documents;

import org.jspecify.annotations.NullMarked;
