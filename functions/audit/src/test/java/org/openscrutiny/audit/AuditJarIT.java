package org.openscrutiny.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/// What is deployed as the audit can't have made the certificates that it checks: neither a solver
/// nor a class that suppresses or publishes is in it.
final class AuditJarIT {
  private static final Path JAR =
      Path.of(System.getProperty("portal.root"), "functions/audit/target/audit.jar");

  @Test
  void theJarHasNoSolverAndNoSuppression() throws IOException {
    List<String> classes = classes();

    assertThat(classes)
        .contains("org/openscrutiny/audit/AuditHandler.class")
        .contains("org/openscrutiny/suppression/table/Certificate.class")
        .noneMatch(name -> name.startsWith("org/ojalgo/"))
        .noneMatch(name -> name.startsWith("software/amazon/"));
    assertThat(classes)
        .filteredOn(name -> name.startsWith("org/openscrutiny/"))
        .allMatch(name ->
            name.matches(
                "org/openscrutiny/((audit|domain|json|verification|suppression/table)/.*|store/Environment.class)"));
  }

  private static List<String> classes() throws IOException {
    try (var jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class"))
          .toList();
    }
  }
}
