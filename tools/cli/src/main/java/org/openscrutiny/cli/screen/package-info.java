/// `./portal screen`: the screening of a release on the command line, by the same code that runs
/// when a release is taken in, for whoever wants to know before handing it over. Changes nothing.
@NullMarked
package org.openscrutiny.cli.screen;

import org.jspecify.annotations.NullMarked;
