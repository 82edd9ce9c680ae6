package org.openscrutiny.disclosure;

import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;

/// Figures that may be stored and shown, and how many cells had to be hidden. Which cells were
/// hidden here and which came hidden is not told.
public record Cleared(Figures figures, Clearance clearance) {}
