package org.openscrutiny.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The environment variables of a function: its only information about where it runs.
public record Environment(Map<String, String> variables) {
  public Environment {
    variables = Map.copyOf(variables);
  }

  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  public String required(String name) {
    return optional(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "The environment variable %s is missing; template.yaml sets it".formatted(name)));
  }

  /// A file or folder, relative to the folder of the function's code.
  public Path path(String name) {
    return Path.of(optional("LAMBDA_TASK_ROOT").orElse("")).resolve(required(name));
  }

  /// Empty when the variable is missing or blank.
  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }
}
