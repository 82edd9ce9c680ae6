/// The checks of the screening. The table `checks.csv` lists them all, in the order in which they
/// are reported; [Check] is one row of it. Each class checks things of one stage and declares their
/// checks:
///
/// | stage | about | classes |
/// | --- | --- | --- |
/// | 0 | the files, as files | [FileChecks] |
/// | 1 | their names | [FileNameChecks] |
/// | 2 | which columns there are | [ColumnChecks] |
/// | 3 | what names refer to | [ReferenceChecks], [DescriptionChecks] |
/// | 4 | the names of the columns | [ColumnNameChecks] |
/// | 5 | the rows of the meta file | [MetaFileChecks] |
/// | 6 | time | [TimeColumns] |
/// | 7 | filters | [FilterColumns] |
/// | 8 | geography | [GeographyColumns], [GeographyCells], [CodeNameConsistency] |
/// | 9 | rows and cells | [CellChecks], [DuplicateRows], [DuplicateFigures] |
/// | 10 | figures | [FigureColumn], [RatioChecks], [PartsChecks] |
/// | 11 | figures over time | [RepeatChecks], [JumpChecks], [LastReleaseChecks], [PolicyChecks], [ScheduleChecks] |
/// | 12 | figures in texts | [TextChecks] |
///
/// [Findings] collects what they find.
@NullMarked
package org.openscrutiny.opendata.checks;

import org.jspecify.annotations.NullMarked;
