package org.openscrutiny.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openscrutiny.localaws.RunningPortal;
import org.openscrutiny.localaws.web.PreviewObjects;
import org.openscrutiny.localaws.web.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "preview",
    usageHelpWidth = Portal.WIDTH,
    description = {
      "show the next edition before it is public, on a private address of this machine",
      "Says which figures would be new, revised, withdrawn and suppressed, and serves the pages until"
          + " Ctrl-C. Nothing of it is public. The audit trail records who looked at it.",
      "Ends with 0 when it was shown, 1 when it is rejected, refused or not rendered."
    })
final class PreviewCommand implements Callable<Integer> {
  private static final Duration TO_RENDER = Duration.ofMinutes(10);

  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private OfficerAnswer answer;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "A dataset, or the id of a release, that waits or was taken back (default: what is"
              + " published next).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who looks at it, for the audit trail (default: your user name).")
  private String by = "";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port of the private address (default: any that is free).")
  private int port;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "60",
      description = "For how long it is shown (default: 60).")
  private long minutes;

  @Option(
      names = "--bucket",
      paramLabel = "BUCKET",
      description =
          "Show a preview that is on AWS: the output PreviewBucketName of the stack; with --key and"
              + " --site.")
  private Optional<String> bucket = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "The field \"preview\" of what the publish function has answered.")
  private Optional<String> key = Optional.empty();

  @Option(
      names = "--site",
      paramLabel = "URL",
      description = "The output SiteAddress of the stack: the public portal.")
  private Optional<URI> site = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (bucket.isPresent() && key.isPresent() && site.isPresent()) {
      try (var objects = PreviewObjects.onAws(bucket.get(), key.get())) {
        return show(objects, site.get());
      }
    }
    if (bucket.isPresent() || key.isPresent() || site.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "A preview on AWS is found by --bucket, --key and --site together");
    }
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("action", "preview");
    name.ifPresent(given -> request.put("name", given));
    request.put("by", by);
    JsonNode read = answer.ask(request);
    answer.print(read, out);
    if (!read.has("preview")) {
      return 1;
    }
    RunningPortal running = RunningPortal.on(answer.folder());
    try (var objects = PreviewObjects.here(running.s3(), read.path("preview").asText())) {
      try {
        return show(objects, URI.create(running.site()));
      } finally {
        objects.delete();
      }
    }
  }

  private int show(PreviewObjects objects, URI site) throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (!objects.awaitReady(TO_RENDER)) {
      spec.commandLine()
          .getErr()
          .println("portal: the pages of the preview are not rendered; the log says why");
      return 1;
    }
    var stopped = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    var hook =
        new Thread(() -> {
          stopped.countDown();
          await(ended);
        });
    Runtime.getRuntime().addShutdownHook(hook);
    try (var server = PreviewServer.start(port, objects, site)) {
      out.println("Only this machine shows it, for %d minutes or until Ctrl-C:".formatted(minutes));
      out.println(server.address());
      var _ = stopped.await(minutes, TimeUnit.MINUTES);
      return 0;
    } finally {
      ended.countDown();
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      var _ = ended.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
