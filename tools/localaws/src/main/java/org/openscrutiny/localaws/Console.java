package org.openscrutiny.localaws;

import java.util.function.Consumer;

/// What the host says: its own lines and those of its functions.
final class Console implements Consumer<String> {
  @Override
  public void accept(String line) {
    System.out.println(line);
  }
}
