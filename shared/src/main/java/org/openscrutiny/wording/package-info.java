/// The plain sentences about the results of the comparison rules. The same result always gives the
/// same sentence, and no rule is decided here.
///
/// [Sentences] describes one indicator, [ProgressWords] its progress, [TopicWords] a topic,
/// [DisagreementWords] why two figures disagree, and [Reasons] why a figure is missing.
@NullMarked
package org.openscrutiny.wording;

import org.jspecify.annotations.NullMarked;
