/// The commands of `./portal`, a class each: arguments and exit status by picocli, the work by the
/// tool that the command is for. [Portal] lists them.
@NullMarked
package org.openscrutiny.cli;

import org.jspecify.annotations.NullMarked;
