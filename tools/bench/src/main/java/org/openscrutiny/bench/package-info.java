/// Measures the portal: `./portal bench NAME`.
///
/// A bench asserts nothing. It prints what it measured, what that was measured against, and the
/// budget beside it. The machine is not known and others may be at work on it, so what counts is
/// the ratio between things that were measured in turn, each in a process of its own.
@NullMarked
package org.openscrutiny.bench;

import org.jspecify.annotations.NullMarked;
