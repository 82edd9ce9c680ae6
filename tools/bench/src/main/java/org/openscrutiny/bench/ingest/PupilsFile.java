package org.openscrutiny.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.openscrutiny.bench.Workspace;
import org.openscrutiny.domain.Indicator.Counts;

/// A large file of pupils that is generated, and always the same: every authority, region and
/// England, year after year, by school type, sex, ethnicity and support, 25 columns in all. Its
/// counts add up to their totals, its percentages follow from its counts, and it has the symbols of
/// a published file: small counts are hidden, a year without attendance is not available, where
/// there is no pupil there is no percentage.
///
/// @param rows how many rows it has below its header; the last year may be incomplete
record PupilsFile(long rows) {
  private static final int FIRST_YEAR = 2013;
  private static final int YEAR_WITHOUT_ATTENDANCE = 2019;
  private static final List<String> SCHOOLS = List.of("Total", "Primary", "Secondary", "Special");
  private static final List<String> SEXES = List.of("Total", "Female", "Male");
  private static final List<String> SUPPORT =
      List.of(
          "Total",
          "No identified SEN",
          "SEN support",
          "EHC plan, mainstream",
          "EHC plan, unit",
          "EHC plan, special");
  private static final List<String> ETHNICITIES =
      List.of(
          "Total,Total",
          "White,White British",
          "White,White Irish",
          "White,Traveller of Irish heritage",
          "White,Gypsy or Roma",
          "White,Any other white background",
          "Mixed,White and Black Caribbean",
          "Mixed,White and Black African",
          "Mixed,White and Asian",
          "Mixed,Any other mixed background",
          "Asian,Indian",
          "Asian,Pakistani",
          "Asian,Bangladeshi",
          "Black,Black Caribbean",
          "Black,Black African",
          "Other,Chinese",
          "Other,Any other ethnic group");
  private static final String HEADER =
      "time_period,time_identifier,"
          + Places.HEADER
          + ",school_type,sex,ethnicity_group,ethnicity,sen_provision"
          + ",pupils,persistently_absent,persistent_absence_percent,sessions_possible"
          + ",sessions_missed,absence_percent,sessions_unauthorised,unauthorised_percent"
          + ",suspensions,suspended_percent\n";
  private static final String META =
      """
      col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
      school_type,Filter,School type,,,,,
      sex,Filter,Sex,,,,,
      ethnicity,Filter,Ethnicity,,,,,ethnicity_group
      sen_provision,Filter,SEN provision,,,,,
      pupils,Indicator,Number of pupils,,,0,,
      persistently_absent,Indicator,Number of persistent absentees,,,0,,
      persistent_absence_percent,Indicator,Percentage of persistent absentees,,%,1,,
      sessions_possible,Indicator,Possible sessions,,,0,,
      sessions_missed,Indicator,Sessions missed,,,0,,
      absence_percent,Indicator,Percentage of sessions missed,,%,1,,
      sessions_unauthorised,Indicator,Sessions missed without leave,,,0,,
      unauthorised_percent,Indicator,Percentage of sessions missed without leave,,%,1,,
      suspensions,Indicator,Pupils suspended,,,0,,
      suspended_percent,Indicator,Percentage of pupils suspended,,%,2,,
      """;
  private static final List<Measurement> MEASURES =
      List.of(
          Measurement.count("pupils", Counts.CHILDREN),
          Measurement.count("persistently-absent", Counts.CHILDREN),
          Measurement.percentage("persistent-absence-percent", 1)
              .of("persistently-absent", "pupils"),
          Measurement.number("sessions-possible"),
          Measurement.number("sessions-missed"),
          Measurement.percentage("absence-percent", 1).of("sessions-missed", "sessions-possible"),
          Measurement.number("sessions-unauthorised"),
          Measurement.percentage("unauthorised-percent", 1)
              .of("sessions-unauthorised", "sessions-possible"),
          Measurement.count("suspensions", Counts.CHILDREN),
          Measurement.percentage("suspended-percent", 2).of("suspensions", "pupils"));

  /// The file in a release of its own; generated unless it is there from an earlier bench.
  Subject subject(Workspace workspace) {
    String name = "pupils_" + rows;
    String data = name + ".csv";
    var release = BenchRelease.in(workspace.folder("releases/" + name));
    release.describe("pupils", false, List.of(data));
    release.catalogue(Map.of("bench", MEASURES));
    try {
      Files.writeString(release.release().resolve(name + ".meta.csv"), META);
      if (!Files.exists(release.release().resolve(data))) {
        Path unfinished = workspace.folder("releases").resolve(data);
        write(unfinished);
        Files.move(unfinished, release.release().resolve(data), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Subject(data, release.release(), release.catalogue(), true);
  }

  private void write(Path file) throws IOException {
    Places places = Places.official();
    List<String> cells = places.cells();
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.write(HEADER);
      long written = 0;
      for (int year = FIRST_YEAR; written < rows; year++) {
        List<PupilCounts> counts = PupilCounts.of(year, places);
        for (int area = 0; area < cells.size(); area++) {
          for (int division = 0; division < PupilCounts.DIVISIONS && written < rows; division++) {
            out.write(row(year, cells.get(area), division, counts.get(area)));
            written++;
          }
        }
      }
    }
  }

  private static String row(int year, String place, int division, PupilCounts counts) {
    var row = new StringBuilder(200);
    row.append("%d%02d,Academic year,".formatted(year, (year + 1) % 100)).append(place);
    row.append(',').append(SCHOOLS.get(PupilCounts.school(division)));
    row.append(',').append(SEXES.get(PupilCounts.sex(division)));
    row.append(',').append(ETHNICITIES.get(PupilCounts.ethnicity(division)));
    row.append(",\"").append(SUPPORT.get(PupilCounts.support(division))).append('"');
    boolean attendance = year != YEAR_WITHOUT_ATTENDANCE;
    long pupils = counts.pupils(division);
    long possible = counts.possible(division);
    row.append(',').append(pupils);
    ratio(row, attendance, counts.absent(division), pupils, 1);
    row.append(',').append(attendance ? Long.toString(possible) : "x");
    ratio(row, attendance, counts.missed(division), possible, 1);
    ratio(row, attendance, counts.unauthorised(division), possible, 1);
    ratio(row, true, counts.suspended(division), pupils, 2);
    return row.append('\n').toString();
  }

  /// A count and its percentage, or the symbols in their place.
  private static void ratio(
      StringBuilder row, boolean available, long part, long whole, int decimalPlaces) {
    if (!available) {
      row.append(",x,x");
    } else if (whole == 0) {
      row.append(",0,z");
    } else if (part > 0 && part < 5) {
      row.append(",c,c");
    } else {
      row.append(',').append(part).append(',');
      long unit = decimalPlaces == 1 ? 10 : 100;
      long rounded = (2 * part * 100 * unit + whole) / (2 * whole);
      if (part > 0 && rounded == 0) {
        row.append("low");
      } else {
        row.append(rounded / unit).append('.');
        row.append(decimalPlaces == 2 && rounded % unit < 10 ? "0" : "").append(rounded % unit);
      }
    }
  }
}
