/// The table, the buckets and the key-value store: DynamoDB Local in a process of its own, the
/// others within the host.
@NullMarked
package org.openscrutiny.localaws.storage;

import org.jspecify.annotations.NullMarked;
