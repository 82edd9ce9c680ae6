/// The whole portal on one machine: [LocalHost] reads `template.yaml` and plays every AWS service
/// that the template asks for. What the template forgets does not exist here either. Production
/// code runs unchanged, each function in its own process. Never deployed.
@NullMarked
package org.openscrutiny.localaws;

import org.jspecify.annotations.NullMarked;
