/// Official figures that come by themselves: which data sets of the Department for Education the
/// portal subscribes to, and how a newer version of one becomes a release in the raw bucket.
@NullMarked
package org.openscrutiny.sources;

import org.jspecify.annotations.NullMarked;
