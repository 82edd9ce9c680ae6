/// EventBridge, the queue before ingest, and the scheduler.
@NullMarked
package org.openscrutiny.local.events;

import org.jspecify.annotations.NullMarked;
