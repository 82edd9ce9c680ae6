package org.openscrutiny.bench.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openscrutiny.bench.Benchmark;
import org.openscrutiny.bench.Numbers;
import org.openscrutiny.bench.Table;
import org.openscrutiny.bench.Workspace;
import org.openscrutiny.localaws.RunningPortal;

/// Publishes one edition after the other on a portal that is running on this machine, while readers
/// read its home page, two other pages and two documents.
public final class SoakBench implements Benchmark {
  private static final String USAGE =
      "bench soak takes the data folder of a running portal, and how many editions it publishes (20)";
  private static final int READERS = 3;
  private static final Duration BUDGET = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern PUBLISHED =
      Pattern.compile("\"outcome\":\"published\",\"edition\":(\\d+)");
  private static final Pattern HOME = Pattern.compile("\"home\":\\{\"code\":\"([^\"]+)\"");

  @Override
  public String name() {
    return "soak";
  }

  @Override
  public String purpose() {
    return "readers of a running portal while editions are published DATA [N]";
  }

  @Override
  public void run(Workspace workspace, List<String> options) {
    if (options.isEmpty() || options.size() > 2 || !options.getLast().matches("[^-].*")) {
      throw new IllegalArgumentException(USAGE);
    }
    int editions = options.size() == 2 ? Integer.parseInt(options.getLast()) : 20;
    try (var http = HttpClient.newHttpClient()) {
      RunningPortal portal = RunningPortal.on(Path.of(options.getFirst()));
      soak(workspace, portal, new PublicSite(http, portal.site()), editions);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while editions were published", interrupted);
    }
  }

  private static void soak(Workspace workspace, RunningPortal portal, PublicSite site, int editions)
      throws IOException, InterruptedException {
    var release =
        new SoakRelease(
            workspace.project().resolve("events/releases/attendance"), workspace.folder("soak"));
    int current = site.get("/api/v1/editions").editionOfDocument().orElse(0);
    String home = home(site, current);
    var noted = new Noted();
    Map<Integer, String> figures = new ConcurrentHashMap<>();
    var end = new AtomicBoolean();
    var table = new Table("edition", "published (s)", "home page after (s)");
    table.begin(workspace.out());
    var lags = new ArrayList<Double>();
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      for (int i = 0; i < READERS; i++) {
        readers.execute(new SoakReader(site, home, figures, noted, end));
      }
      try {
        for (int version = 1; version <= editions; version++) {
          figures.put(current + version, SoakRelease.figure(version));
          long begun = System.nanoTime();
          int edition = publish(portal, release.write(version));
          long published = System.nanoTime();
          long shown = awaitHomePage(site, edition);
          lags.add((shown - published) / 1e9);
          table.row(
              Integer.toString(edition),
              Numbers.seconds(published - begun),
              Numbers.seconds(shown - published));
        }
      } finally {
        end.set(true);
      }
    }
    report(workspace, noted, lags);
  }

  private static void report(Workspace workspace, Noted noted, List<Double> lags) {
    workspace
        .out()
        .printf(
            "%n%d editions, %s requests of %d readers, %s rounds of pages compared%n",
            lags.size(), Numbers.whole(noted.requests()), READERS, Numbers.whole(noted.rounds()));
    workspace
        .out()
        .printf(
            "errors: %d, mixed: %d (budget: 0)%nhome page after %.1f s at the median, %.1f s at most (budget: %d s)%n",
            noted.errors().size(),
            noted.mixed().size(),
            Numbers.median(lags),
            lags.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
            BUDGET.toSeconds());
    noted.errors().stream().distinct().limit(10).forEach(workspace.out()::println);
    noted.mixed().stream().distinct().limit(10).forEach(workspace.out()::println);
  }

  /// Hands a release in and publishes it as soon as it is taken in.
  private static int publish(RunningPortal portal, Path release)
      throws IOException, InterruptedException {
    Optional<String> notTaken = portal.awaitTaken(portal.handOver(release));
    if (notTaken.isPresent()) {
      throw new IOException("The release %s".formatted(notTaken.get()));
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      String answer =
          portal.invoke(
              "PublishFunction", "{\"source\":\"operator\"}".getBytes(StandardCharsets.UTF_8));
      Matcher published = PUBLISHED.matcher(answer);
      if (published.find()) {
        return Integer.parseInt(published.group(1));
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    throw new IOException("The release was not published; the running portal says why");
  }

  /// @return the moment at which readers got it, in nanoseconds
  private static long awaitHomePage(PublicSite site, int edition)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (site.get("/").editionOfPage().orElse(0) != edition) {
      if (System.nanoTime() > until) {
        throw new IOException("The home page is not of edition %d".formatted(edition));
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    return System.nanoTime();
  }

  private static String home(PublicSite site, int edition)
      throws IOException, InterruptedException {
    Matcher home = HOME.matcher(site.get("/api/v1/editions/" + edition).body());
    if (!home.find()) {
      throw new IllegalArgumentException("the portal has no edition yet; " + USAGE);
    }
    return home.group(1);
  }
}
