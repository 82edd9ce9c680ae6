/// Verifies from outside what a portal has published: it reads public JSON and CSV only, needs
/// neither a solver nor a secret, and adds and compares. `./portal audit` and the nightly function
/// run it.
@NullMarked
package org.openscrutiny.verification;

import org.jspecify.annotations.NullMarked;
