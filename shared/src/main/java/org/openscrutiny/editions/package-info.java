/// The use cases: ingest a release ([IngestRelease]) and publish an edition ([PublishEdition]), the
/// ports that they own, and what an edition must remember ([MemoryKey]). Everything that is served
/// is computed here, before it is public.
@NullMarked
package org.openscrutiny.editions;

import org.jspecify.annotations.NullMarked;
