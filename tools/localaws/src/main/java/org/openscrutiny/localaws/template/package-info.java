/// Reads `template.yaml`: YAML with CloudFormation's short tags, and the parts of it that the host
/// plays.
@NullMarked
package org.openscrutiny.localaws.template;

import org.jspecify.annotations.NullMarked;
