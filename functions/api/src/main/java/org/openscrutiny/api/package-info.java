/// The public JSON over HTTP. A request becomes a [Route], a route one look-up with an [Answer], an
/// answer an HTTP response: [HttpAnswers] is the one class that knows how. Nothing is computed
/// here.
@NullMarked
package org.openscrutiny.api;

import org.jspecify.annotations.NullMarked;
