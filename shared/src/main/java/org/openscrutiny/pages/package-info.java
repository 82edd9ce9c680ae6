/// What a page holds: one record for each kind of page, and the classes that fill them from the
/// figures of an edition. How a page is written down is the job of `documents`.
@NullMarked
package org.openscrutiny.pages;

import org.jspecify.annotations.NullMarked;
