package org.openscrutiny.localaws.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.localaws.template.Template;

/// How a Java function is started: its jar, under AWS's runtime interface client, with the memory
/// and the JVM options of the template. So a release that is ingested here is ingested on AWS too.
///
/// @param folder where the client's jars are, and its native part for each kind of machine
record JavaRuntime(Path folder) {
  private static final String NATIVE_PART =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /// What the template may set for the JVM, as on AWS. It is put on the command line, since a JVM
  /// that picks it up from its environment says so in the log each time.
  static final String OPTIONS = "JAVA_TOOL_OPTIONS";

  /// The part of a function's memory that is its heap; the JVM itself needs the rest.
  private static final int HEAP_PERCENT = 75;

  List<String> command(Path jar, Template.Function function) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    // Lambda kills an idle environment. Without this option the JVM would catch SIGTERM and run its
    // exit handlers beside the thread that waits for the next invocation in native code.
    command.add("-Xrs");
    command.add("-Xmx%dm".formatted(function.megabytes() * HEAP_PERCENT / 100));
    command.addAll(options(function));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-D%s=%s".formatted(NATIVE_PART, nativePart()));
    command.add("-cp");
    command.add(jar + ":" + folder + "/*");
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(function.handler());
    return command;
  }

  private static List<String> options(Template.Function function) {
    String options = function.variables().getOrDefault(OPTIONS, "").strip();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
  }

  private Path nativePart() {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    boolean musl =
        Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
            || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
    return folder.resolve(
        "jni/libaws-lambda-jni.linux%s-%s.so".formatted(musl ? "_musl" : "", processor));
  }
}
