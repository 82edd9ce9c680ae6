package org.openscrutiny.localaws.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.openscrutiny.localaws.template.Template;

/// All functions of the template, each in a process of its own, as Lambda would run it: Java under
/// AWS's runtime interface client, Node under a loop that speaks the same protocol.
public final class Functions {
  /// What a function may finish when the host stops.
  private static final Duration TO_FINISH = Duration.ofSeconds(8);

  private final Map<String, LocalFunction> functions = new LinkedHashMap<>();
  private final Path root;
  private final Map<String, String> environment;
  private final Consumer<String> output;
  private final JavaRuntime javaRuntime;
  private final RuntimeApi api;

  /// @param root the folder of the template
  /// @param environment for all functions, over what the template says
  public Functions(
      List<Template.Function> templates,
      Path root,
      Map<String, String> environment,
      Consumer<String> output)
      throws IOException {
    this.root = root;
    this.environment = Map.copyOf(environment);
    this.output = output;
    this.javaRuntime = new JavaRuntime(root.resolve("tools/localaws/target/runtime"));
    this.api = new RuntimeApi(this);
    for (Template.Function template : templates) {
      functions.put(
          template.name(), new LocalFunction(template, instance -> start(template, instance)));
    }
  }

  public void stop() {
    functions.values().forEach(LocalFunction::startNoMore);
    var stopping =
        functions.values().stream()
            .map(each -> CompletableFuture.runAsync(() -> each.stop(TO_FINISH)))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(stopping).join();
    api.stop();
  }

  public Optional<LocalFunction> find(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  public LocalFunction named(String name) {
    return find(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The template has no function %s; it has %s".formatted(name, functions.keySet())));
  }

  private ChildProcess start(Template.Function template, Instance instance) {
    Path code = root.resolve(template.code());
    boolean java = template.runtime().startsWith("java");
    // Lambda unpacks the jar. Here the folder from which it was packed lies beside it.
    Path taskRoot = java ? code.resolveSibling("classes") : code;
    var variables = new HashMap<>(template.variables());
    variables.remove(JavaRuntime.OPTIONS);
    variables.putAll(environment);
    variables.put("_HANDLER", template.handler());
    variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    variables.put("TZ", ":UTC");
    variables.put("AWS_LAMBDA_LOG_FORMAT", template.logFormat());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", template.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(template.megabytes()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + template.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", Integer.toString(instance.number()));
    variables.put("AWS_LAMBDA_RUNTIME_API", api.address(template.name(), instance.number()));
    return ChildProcess.start(
        java ? javaRuntime.command(code, template) : node(code),
        taskRoot,
        variables,
        line -> output.accept(template.name() + "  " + LogLine.text(line)));
  }

  private static List<String> node(Path folder) {
    return List.of("node", folder.resolve("src/runtime/bootstrap.mjs").toString());
  }
}
