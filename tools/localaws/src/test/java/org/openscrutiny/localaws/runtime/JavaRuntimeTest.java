package org.openscrutiny.localaws.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.localaws.template.Template;

final class JavaRuntimeTest {
  @Test
  void memoryAndCompilerAreWhatTheTemplateSays() {
    assertThat(
            command(Map.of("JAVA_TOOL_OPTIONS", "-XX:+TieredCompilation -XX:TieredStopAtLevel=4")))
        .contains("-Xmx2256m", "-XX:+TieredCompilation", "-XX:TieredStopAtLevel=4");
    assertThat(command(Map.of())).noneMatch(each -> each.contains("Tiered"));
  }

  @Test
  void aFailureSaysItsCauseAndWhereItArose() {
    assertThat(
            failed(
                """
                {"errorType":"java.lang.OutOfMemoryError","errorMessage":"Java heap space",
                 "stackTrace":["org.openscrutiny.A.b(A.java:7)","org.openscrutiny.C.d(C.java:8)"]}
                """))
        .isEqualTo(
            "java.lang.OutOfMemoryError: Java heap space, at org.openscrutiny.A.b(A.java:7), from"
                + " org.openscrutiny.C.d(C.java:8)");
    assertThat(failed("no JSON")).isEqualTo("no JSON");
    assertThat(InvocationResult.Failed.because("Ingest: timed out after 300 seconds").text())
        .endsWith("Ingest: timed out after 300 seconds");
  }

  private static String failed(String error) {
    return new InvocationResult.Failed(error.getBytes(StandardCharsets.UTF_8)).text();
  }

  private static List<String> command(Map<String, String> variables) {
    return new JavaRuntime(Path.of("runtime"))
        .command(
            Path.of("ingest.jar"),
            new Template.Function(
                "Ingest", "java25", "x.Handler", "ingest.jar", 3_008, 300, "JSON", variables));
  }
}
