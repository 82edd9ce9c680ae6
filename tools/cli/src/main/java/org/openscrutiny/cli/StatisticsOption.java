package org.openscrutiny.cli;

import java.net.URI;
import java.time.Clock;
import org.openscrutiny.sources.SourceHttp;
import org.openscrutiny.sources.StatisticsApi;
import picocli.CommandLine.Option;

/// The department's service, which commands ask themselves.
final class StatisticsOption {
  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "Another address of the service, without a slash at its end.")
  private URI address = StatisticsApi.OFFICIAL;

  StatisticsApi api() {
    return new StatisticsApi(
        new SourceHttp(
            address, "open-scrutiny (command line)", SourceHttp.Limits.USUAL, Clock.systemUTC()));
  }
}
