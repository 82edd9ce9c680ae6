/// Verifies from outside what a portal has published. It reads public JSON and CSV only, and adds
/// and compares; it needs neither a solver nor a secret. `./portal audit` and the nightly function
/// run it.
@NullMarked
package org.openscrutiny.verification;

import org.jspecify.annotations.NullMarked;
