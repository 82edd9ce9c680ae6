/// Places: the official countries, regions and local authorities with the dates between which each
/// code was valid, which authorities form a region, and the statistical neighbours of each
/// authority. All reference tables of places are here.
@NullMarked
package org.openscrutiny.geography;

import org.jspecify.annotations.NullMarked;
