/// EventBridge, the queue before ingest, and the scheduler.
@NullMarked
package org.openscrutiny.localaws.events;

import org.jspecify.annotations.NullMarked;
