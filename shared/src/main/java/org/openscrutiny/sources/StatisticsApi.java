package org.openscrutiny.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openscrutiny.sources.SourceFault.Kind;

/// The public API of the Department for Education's statistics service, as far as it is needed:
/// publications, their data sets, versions, changes, meta data and files.
///
/// What is needed must be there, in its type; a field that is not needed may be anything.
public final class StatisticsApi {
  /// The address of the service, without a slash at its end.
  public static final URI OFFICIAL = URI.create("https://api.education.gov.uk/statistics");

  private static final int PAGE_SIZE = 40;
  private static final int MOST_PAGES = 200;
  private static final int MOST_LISTINGS = 4;

  private final SourceHttp http;

  public StatisticsApi(SourceHttp http) {
    this.http = http;
  }

  /// The publications whose title or summary has these words.
  public List<Publication> publications(String words) throws IOException {
    return list("/v1/publications?search=" + escaped(words) + "&", StatisticsApi::publication);
  }

  /// The publication with this slug, the last part of its address.
  public Optional<Publication> publication(String slug) throws IOException {
    return publications(slug.replace('-', ' ')).stream()
        .filter(each -> each.slug().equals(slug))
        .findFirst();
  }

  /// @param publication its id
  public List<DataSet> dataSets(String publication) throws IOException {
    return list("/v1/publications/" + escaped(publication) + "/data-sets?", StatisticsApi::dataSet);
  }

  /// All versions of a data set, the oldest first.
  public List<SourceVersion> versions(String dataSet) throws IOException {
    return list(of(dataSet) + "/versions?", StatisticsApi::version).stream()
        .sorted(SourceVersion.OLDEST_FIRST)
        .toList();
  }

  /// What a version removed or renamed, of that which a subscription uses; each in a sentence.
  public List<String> breaking(
      String dataSet, VersionNumber version, Predicate<BreakingChange> uses) throws IOException {
    JsonNode answer = http.json(of(dataSet) + "/versions/" + version + "/changes");
    return BreakingChange.all(answer.path("majorChanges")).stream()
        .filter(uses)
        .map(BreakingChange::words)
        .toList();
  }

  public SourceMeta meta(String dataSet, VersionNumber version) throws IOException {
    String path = of(dataSet) + "/meta?dataSetVersion=" + version;
    JsonNode answer = http.json(path);
    var filters = new LinkedHashMap<String, SourceMeta.Filter>();
    for (JsonNode each : answer.path("filters")) {
      var options = new LinkedHashSet<String>();
      each.path("options").forEach(option -> options.add(option.path("label").asText()));
      filters.put(
          text(path, each, "column"), new SourceMeta.Filter(text(path, each, "label"), options));
    }
    var indicators = new LinkedHashMap<String, SourceMeta.Indicator>();
    for (JsonNode each : answer.path("indicators")) {
      indicators.put(
          text(path, each, "column"),
          new SourceMeta.Indicator(
              text(path, each, "label"),
              each.path("unit").asText(""),
              each.path("decimalPlaces").asInt(0)));
    }
    if (indicators.isEmpty()) {
      throw new SourceFault(Kind.UNEXPECTED, http.base() + path + " names no indicator");
    }
    return new SourceMeta(filters, indicators);
  }

  /// The file of a version, uncompressed. It fails when it is cut off, too large, or not a CSV.
  public InputStream csv(String dataSet, VersionNumber version) throws IOException {
    return http.csv(of(dataSet) + "/csv?dataSetVersion=" + version);
  }

  private static String of(String dataSet) {
    return "/v1/data-sets/" + escaped(dataSet);
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private interface Reader<T> {
    T read(String path, JsonNode node) throws SourceFault;
  }

  /// All entries of a list that comes in pages. A list that changes while it is read is read again,
  /// since an entry could have moved from one page to another that was read already.
  private <T> List<T> list(String path, Reader<T> reader) throws IOException {
    for (int listing = 0; listing < MOST_LISTINGS; listing++) {
      Optional<List<T>> whole = listing(path, reader);
      if (whole.isPresent()) {
        return whole.get();
      }
    }
    throw new SourceFault(
        Kind.BUSY, http.base() + path + " changed each time while its pages were read");
  }

  private <T> Optional<List<T>> listing(String path, Reader<T> reader) throws IOException {
    var all = new ArrayList<T>();
    long total = -1;
    int pages = 1;
    for (int page = 1; page <= pages; page++) {
      String address = path + "page=" + page + "&pageSize=" + PAGE_SIZE;
      JsonNode answer = http.json(address);
      JsonNode paging = answer.path("paging");
      if (!paging.path("totalResults").isIntegralNumber() || !answer.path("results").isArray()) {
        throw new SourceFault(Kind.UNEXPECTED, http.base() + address + " is not a list in pages");
      }
      if (total >= 0 && total != paging.path("totalResults").longValue()) {
        return Optional.empty();
      }
      total = paging.path("totalResults").longValue();
      pages = paging.path("totalPages").asInt();
      if (pages > MOST_PAGES) {
        throw new SourceFault(Kind.UNEXPECTED, http.base() + address + " has too many pages");
      }
      for (JsonNode each : answer.path("results")) {
        all.add(reader.read(address, each));
      }
    }
    return all.size() == total ? Optional.of(all) : Optional.empty();
  }

  private static Publication publication(String path, JsonNode node) throws SourceFault {
    return new Publication(
        text(path, node, "id"),
        text(path, node, "slug"),
        text(path, node, "title"),
        node.path("lastPublished").asText(""));
  }

  private static DataSet dataSet(String path, JsonNode node) throws SourceFault {
    return new DataSet(
        text(path, node, "id"),
        text(path, node, "title"),
        status(path, node),
        Optional.of(node.path("supersedingDataSetId").asText("")).filter(id -> !id.isBlank()));
  }

  private static SourceVersion version(String path, JsonNode node) throws SourceFault {
    return new SourceVersion(
        parsed(path, node, "version", VersionNumber::parse),
        status(path, node),
        parsed(path, node, "published", StatisticsApi::moment),
        node.path("release").path("title").asText(""),
        node.path("notes").asText("").strip(),
        node.path("totalResults").asLong(-1));
  }

  private static DataSet.Status status(String path, JsonNode node) throws SourceFault {
    return parsed(
        path, node, "status", text -> DataSet.Status.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static <T> T parsed(String path, JsonNode node, String field, Function<String, T> parse)
      throws SourceFault {
    String text = text(path, node, field);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new SourceFault(Kind.UNEXPECTED, "%s: %s is \"%s\"".formatted(path, field, text), e);
    }
  }

  private static String text(String path, JsonNode node, String field) throws SourceFault {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new SourceFault(Kind.UNEXPECTED, "%s: an entry has no %s".formatted(path, field));
    }
    return value.textValue();
  }
}
