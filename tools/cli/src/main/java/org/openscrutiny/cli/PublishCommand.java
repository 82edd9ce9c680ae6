package org.openscrutiny.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openscrutiny.localaws.RunningPortal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    usageHelpWidth = Portal.WIDTH,
    description = "publish what is due now, as the clock does every quarter of an hour")
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // picocli itself acts on it
  private HelpOption help;

  @Mixin private DataOption data;

  @Option(
      names = "--discard",
      paramLabel = "DATASET",
      description =
          "Publish nothing; discard the releases of this dataset that are due, so that they never"
              + " are published. For a release that can't be.")
  private Optional<String> discard = Optional.empty();

  @Override
  public Integer call() throws IOException, InterruptedException {
    byte[] event =
        discard.isPresent()
            ? new ObjectMapper().writeValueAsBytes(Map.of("discard", discard.get()))
            : Files.readAllBytes(Project.file("events/publish-operator.json"));
    String answer = RunningPortal.on(data.folder()).invoke("PublishFunction", event);
    spec.commandLine().getOut().println(answer);
    return 0;
  }
}
