/// The portal's memory: one DynamoDB table behind the ports of `editions`, and the raw bucket.
/// [Keys] builds all key text; no other class does.
@NullMarked
package org.openscrutiny.store;

import org.jspecify.annotations.NullMarked;
