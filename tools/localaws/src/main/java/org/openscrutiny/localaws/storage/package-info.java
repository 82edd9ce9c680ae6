/// The table and the buckets: DynamoDB Local in a process of its own, s3proxy within the host.
@NullMarked
package org.openscrutiny.localaws.storage;

import org.jspecify.annotations.NullMarked;
