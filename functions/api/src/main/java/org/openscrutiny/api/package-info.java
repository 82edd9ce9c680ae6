/// The public JSON over HTTP. A request is mapped to a [Route], a route to a [LookupResult] by one
/// look-up, and that to an HTTP response by [HttpMapping]. Nothing is computed here.
@NullMarked
package org.openscrutiny.api;

import org.jspecify.annotations.NullMarked;
