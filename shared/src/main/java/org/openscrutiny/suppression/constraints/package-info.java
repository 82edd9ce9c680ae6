/// The constraints between published figures: every sum, ratio and group of percentages with which
/// a reader can calculate one figure from others. [Links] finds them by definition (filters, areas,
/// periods), by declaration (the catalogue) and from the figures that are shown.
@NullMarked
package org.openscrutiny.suppression.constraints;

import org.jspecify.annotations.NullMarked;
