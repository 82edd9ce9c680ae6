/// The life of a release as officers see and direct it: its state ([ReleaseState]), the audit trail
/// ([AuditTrail]), and what an officer may order ([Orders]).
@NullMarked
package org.openscrutiny.lifecycle;

import org.jspecify.annotations.NullMarked;
