/// What a page holds: one record for each kind of page, and the classes that fill them from the
/// figures of an edition. `documents` writes pages down.
@NullMarked
package org.openscrutiny.pages;

import org.jspecify.annotations.NullMarked;
