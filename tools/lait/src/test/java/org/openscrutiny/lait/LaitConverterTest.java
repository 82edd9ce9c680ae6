package org.openscrutiny.lait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;

final class LaitConverterTest {
  private static final String HEADER =
      "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n";

  /// One row of each kind, numbered by its line in the file.
  private static final String ROWS =
      """
      Reading,,2023,Southampton,65.900000000000006,852.0,South East
      Reading,Pupils reading,2023,England,60,970.0,NA
      Reading,,2023,Cumberland,-,942.0,North West
      Reading,,2024,Southampton,-,852.0,South East
      Reading,,2024,Cumbria,-,909.0,North West
      Reading,,2024,Cumbria,51.5,909.0,North West
      Spend,,2023-24 (OT),Southampton,1200000,852.0,South East
      Spend,,2023-24 (OT),London (Inner),1.5E6,987.0,NA
      Reading,,2014-16,Southampton,3,852.0,South East
      Reading,,0,Southampton,-,852.0,South East
      Reading,,Mar 2019,Southampton,3,852.0,South East
      Writing,,2023,Southampton,3,852.0,South East
      Reading,,2023,Portsmouth,3,852.0,South East
      Reading,,2025,Southampton,about 3,852.0,South East
      Reading,,2023,Southampton,65.9,852.0,South East
      Reading,,2023,Southampton,66,852.0,South East
      Reading,,2023,Southampton,66
      """;

  @TempDir Path folder;

  private Path data = Path.of("");
  private Path dictionary = Path.of("");
  private Path converted = Path.of("");

  @BeforeEach
  void collection() throws IOException {
    data = folder.resolve("data.csv");
    dictionary = folder.resolve("dictionary.csv");
    converted = folder.resolve("out");
    Files.writeString(data, HEADER + ROWS);
    DictionaryEntryBuilder reading =
        DictionaryEntryBuilder.measure("Reading").with("state_funded_flag", "State Funded");
    DictionaryEntryBuilder again =
        DictionaryEntryBuilder.measure("Reading")
            .topic("Children with SEN")
            .with("Methodology", "-");
    DictionaryEntryBuilder spend =
        DictionaryEntryBuilder.measure("Spend")
            .axis("Spend")
            .with("Methodology", "\uF0B7 How it is\u200B worked out.")
            .yearType("Financial Year")
            .polarity("NA");
    DictionaryEntryBuilder unused = DictionaryEntryBuilder.measure("Unused").yearType("Annual");
    Files.writeString(
        dictionary,
        "\uFEFF"
            + String.join(
                "\r\n",
                reading.header(),
                reading.line(),
                again.line(),
                spend.line(),
                unused.line(),
                ""));
  }

  @Test
  void everyRowIsInTheReleaseOrInTheList() throws IOException {
    ConversionReport said = convert();
    assertThat(said.balances()).isTrue();

    JsonNode report = new ObjectMapper().readTree(converted.resolve("conversion.json").toFile());
    assertThat(report.path("rows").asInt()).isEqualTo(17);
    assertThat(report.path("figures").asInt()).isEqualTo(5);
    assertThat(report.path("symbols").asInt()).isEqualTo(2);
    assertThat(report.path("listed").asInt()).isEqualTo(10);
    assertThat(report.path("balance").asBoolean()).isTrue();
    assertThat(Files.readAllLines(converted.resolve("conversion.csv")))
        .containsExactly(
            "line,reason,measure,data_item,period,number,place,region,value",
            "6,no-such-authority,Reading,,2024,909.0,Cumbria,North West,-",
            "10,several-years,Reading,,2014-16,852.0,Southampton,South East,3",
            "11,no-period,Reading,,0,852.0,Southampton,South East,-",
            "12,period-not-understood,Reading,,Mar 2019,852.0,Southampton,South East,3",
            "13,measure-unknown,Writing,,2023,852.0,Southampton,South East,3",
            "14,place-unknown,Reading,,2023,852.0,Portsmouth,South East,3",
            "15,value-not-understood,Reading,,2025,852.0,Southampton,South East,about 3",
            "16,figure-repeated,Reading,,2023,852.0,Southampton,South East,65.9",
            "17,figure-contradicted,Reading,,2023,852.0,Southampton,South East,66",
            "18,malformed,,,,,,,Reading |  | 2023 | Southampton | 66");
    assertThat(String.join("\n", said.lines()))
        .contains(
            "17 rows in: 5 figures, 2 symbols and 10 rows left out",
            "The accounts balance",
            "Entries of the dictionary that\n          2  have figures in the release",
            "1  list a measure a second time, under another topic",
            "1  have no row that could be converted",
            "2  The collection marks the figure as outturn; a footnote says so.",
            "(blank), (blank): 1 from line 18 on");
  }

  @Test
  void theRowsBecomeDataFilesOfTheStandard() throws IOException {
    assertThat(convert().balances()).isTrue();

    Path release = converted.resolve("release");
    assertThat(
            Files.readAllLines(release.resolve("key-stage-2-academic-year-202223-to-202324.csv")))
        .containsExactly(
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,lait_reading",
            "202223,Academic year,National,E92000001,England,,,,,,60",
            "202223,Academic year,Local authority,E92000001,England,E12000002,North"
                + " West,E06000063,942,Cumberland,x",
            "202223,Academic year,Local authority,E92000001,England,E12000008,South"
                + " East,E06000045,852,Southampton,65.9",
            "202324,Academic year,Local authority,E92000001,England,E12000002,North"
                + " West,E10000006,909,Cumbria,51.5",
            "202324,Academic year,Local authority,E92000001,England,E12000008,South"
                + " East,E06000045,852,Southampton,x");
    assertThat(
            Files.readAllLines(
                release.resolve("key-stage-2-financial-year-202324-to-202324.meta.csv")))
        .containsExactly(
            "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column",
            "lait_spend,Indicator,Name of Spend,,£,0,,");
    JsonNode description = new ObjectMapper().readTree(release.resolve("release.json").toFile());
    assertThat(description.path("publishedOn").asText()).isEqualTo("2026-04-01");
    assertThat(description.path("nextDue").isNull()).isTrue();
    assertThat(description.path("footnotes").findValuesAsText("text"))
        .containsExactly(
            "The collection marks the figures of 2023/24 as outturn.",
            "How it is worked out.",
            "\u2022 How it is worked out.");
    assertThat(description.path("notes").get(0).asText())
        .contains("of its 17 rows 7 are in this release, and 10 are left out");
  }

  @Test
  void theScreeningAcceptsTheReleaseWithTheCatalogueMadeForIt() throws IOException {
    assertThat(convert().balances()).isTrue();

    Catalogue catalogue = CatalogueJson.read(converted.resolve("catalogue"));
    assertThat(catalogue.indicators())
        .extracting("id")
        .containsExactly("lait-reading", "lait-spend");
    assertThat(catalogue.indicators().getFirst().population())
        .isEqualTo("Pupils at state-funded schools; on the tool's chart: % of pupils");
    ScreeningOutcome screened =
        new ReleaseScreening(catalogue, new ReleaseJson(), OfficialGazetteer.read())
            .screen(new FolderFiles(converted.resolve("release")));
    assertThat(screened).isInstanceOf(ScreeningOutcome.Accepted.class);
  }

  @Test
  void aSecondConversionIsTheSameToTheByte() throws IOException {
    assertThat(convert().balances()).isTrue();
    byte[] first = Files.readAllBytes(converted.resolve("release/release.json"));
    converted = Files.createDirectory(folder.resolve("again"));

    assertThat(convert().balances()).isTrue();
    assertThat(converted.resolve("release/release.json")).hasBinaryContent(first);
  }

  @Test
  void aCompressedCollectionIsReadToo() throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(data))) {
      gzip.write((HEADER + ROWS).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(convert().balances()).isTrue();
    byte[] whole = Files.readAllBytes(data);
    Files.write(data, Arrays.copyOf(whole, whole.length / 2));
    converted = folder.resolve("again");

    refused("data.csv is a damaged gzip file", data, dictionary, converted);
  }

  @Test
  void accountsThatDoNotBalanceSaySo() {
    var accounts = new Accounts(3, 1, 1, 0, 0, 1, Map.of(), Map.of(), Map.of());

    assertThat(accounts.balance()).isFalse();
    assertThat(new AccountsText(accounts, converted).lines().get(1))
        .startsWith("THE ACCOUNTS DO NOT BALANCE");
  }

  @Test
  void whatCannotBeConvertedIsSaidInASentenceAndLeavesNothingBehind() throws IOException {
    refused(
        "there is no file " + folder + "/absent", folder.resolve("absent"), dictionary, converted);
    refused("data.csv is a file; give a folder", data, dictionary, data);
    refused(folder + " is not empty", data, dictionary, folder);
    refused(
        "dictionary.csv has another layout: it lacks the columns \"Short Desc\"",
        dictionary,
        dictionary,
        converted);
    refused("data.csv has another layout", data, data, converted);
    Files.write(data, new byte[] {'a', (byte) 0xff});
    refused("data.csv is not UTF-8 text", data, dictionary, converted);
    Files.writeString(data, "");
    refused("data.csv is empty", data, dictionary, converted);
    Files.writeString(data, HEADER);
    refused("no row of the collection could be converted", data, dictionary, converted);

    try (var left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(data, dictionary);
    }
  }

  private static void refused(String why, Path data, Path dictionary, Path out) {
    assertThatThrownBy(() -> LaitConverter.convert(data, dictionary, out))
        .isInstanceOf(UnusableCollection.class)
        .hasMessageContaining(why);
  }

  private ConversionReport convert() throws IOException {
    return LaitConverter.convert(data, dictionary, converted);
  }
}
