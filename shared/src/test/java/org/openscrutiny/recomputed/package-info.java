/// What the home page and the pages of councils claim, worked out a second time: from the releases'
/// CSV files and the catalogue's JSON files alone, with none of the portal's own code. A rule that
/// is changed in the portal has to be changed here too, by hand.
///
/// [PrintedFigures] reads the files, [Measure] the catalogue, [MeasureInArea] works out where one
/// measure stands, [Statistics] has the tests for chance, and [ListRules] the rules of the lists.
@NullMarked
package org.openscrutiny.recomputed;

import org.jspecify.annotations.NullMarked;
