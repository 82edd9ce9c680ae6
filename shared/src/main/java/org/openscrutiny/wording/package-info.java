/// The sentences: the results of the comparison rules in plain words. The same result always gives
/// the same sentence. [Sentences] is about one indicator, [TopicProgress] about a topic.
@NullMarked
package org.openscrutiny.wording;

import org.jspecify.annotations.NullMarked;
