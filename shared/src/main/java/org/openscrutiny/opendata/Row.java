package org.openscrutiny.opendata;

import java.util.List;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// A row that the portal keeps. Everything but the values is shared between rows.
///
/// @param line where it stands in the file
/// @param values one for each indicator of the file, in its order
record Row(
    long line, Period period, Area area, FilterColumns.Division division, List<Value> values) {}
