/// The use cases: take in a release ([IngestRelease]) and publish an edition ([PublishEdition]),
/// and the ports that they own. Everything that is served is computed here, before it is public.
@NullMarked
package org.openscrutiny.editions;

import org.jspecify.annotations.NullMarked;
