package org.openscrutiny.bench.ingest;

import java.nio.file.Path;
import java.util.List;

/// A data file that is screened: in a release folder of its own, with a catalogue that knows it.
///
/// @param release the folder with `release.json`, the data file and its meta file
/// @param byItself whether the file is as the standard wants it now, so that it can be screened
///   without a `release.json` that says it is older
record Subject(String data, Path release, Path catalogue, boolean byItself) {
  List<Contender> contenders() {
    return List.of(Contender.values()).stream()
        .filter(contender -> byItself || contender != Contender.ALONE)
        .toList();
  }
}
