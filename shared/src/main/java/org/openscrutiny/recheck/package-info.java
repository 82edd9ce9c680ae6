/// Checks again, from outside, what a portal has published: it reads public JSON and CSV only,
/// needs neither a solver nor a secret, and adds and compares. `./portal audit` and the nightly
/// function run it; [DataRow] and [PublicDocuments] serve the intruder of `./portal attack` too.
@NullMarked
package org.openscrutiny.recheck;

import org.jspecify.annotations.NullMarked;
