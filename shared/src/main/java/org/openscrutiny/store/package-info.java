/// The ports of `editions` on AWS: one DynamoDB table, and the raw bucket. [Keys] builds all key
/// text; no other class does.
@NullMarked
package org.openscrutiny.store;

import org.jspecify.annotations.NullMarked;
