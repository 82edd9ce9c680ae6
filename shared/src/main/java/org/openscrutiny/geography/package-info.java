/// Places: the official countries, regions and local authorities with the validity dates of their
/// codes, the authorities of each region, and the statistical neighbours of each authority.
///
/// [Gazetteer] is the one way to look up a place. [OfficialGazetteer] reads all reference tables;
/// the entry point of a program creates it and passes it on.
@NullMarked
package org.openscrutiny.geography;

import org.jspecify.annotations.NullMarked;
