package org.openscrutiny.faults;

/// The stores of one portal, and what it has announced.
interface Storage {
  /// The ports of a process on them.
  Ports open(FaultyProcess process);

  Announcements announcements();
}
