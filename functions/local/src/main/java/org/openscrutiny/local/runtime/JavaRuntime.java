package org.openscrutiny.local.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a Java function is started: its jar, under AWS's runtime interface client.
///
/// @param folder where the client's jars are, and its native part for each kind of machine
record JavaRuntime(Path folder) {
  private static final String NATIVE_PART =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  List<String> command(Path jar, String handler) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-D%s=%s".formatted(NATIVE_PART, nativePart()));
    command.add("-cp");
    command.add(jar + ":" + folder + "/*");
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(handler);
    return command;
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
