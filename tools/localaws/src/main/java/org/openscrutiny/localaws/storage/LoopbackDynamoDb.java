package org.openscrutiny.localaws.storage;

import java.lang.reflect.Field;
import java.net.InetAddress;

/// Starts DynamoDB Local in this process, as its own main class does, but on the loopback address
/// alone: it asks nobody for credentials, and has no option for an address. It is loaded by name,
/// since its licence forbids building it in.
public final class LoopbackDynamoDb {
  private static final String PACKAGE = "software.amazon.dynamodb.services.local.";

  private LoopbackDynamoDb() {}

  /// @param arguments those of DynamoDB Local
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Object dynamoDb =
        Class.forName(PACKAGE + "main.ServerRunner")
            .getMethod("createServerFromCommandLineArgs", String[].class)
            .invoke(null, (Object) arguments);
    Field server = dynamoDb.getClass().getDeclaredField("server");
    server.setAccessible(true);
    Object jetty = server.get(dynamoDb);
    String loopback = InetAddress.getLoopbackAddress().getHostAddress();
    for (Object connector : (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty)) {
      connector.getClass().getMethod("setHost", String.class).invoke(connector, loopback);
    }
    dynamoDb.getClass().getMethod("start").invoke(dynamoDb);
  }
}
