package org.openscrutiny.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A folder with a copy of public documents, each in a file that is named after its address:
/// `api/v1/editions/3/datasets/exclusions` is `exclusions.json` in the folders of that address, a
/// page is the `index.html` of its folder, and a `data.csv` is itself.
public final class SavedPortal implements PublicDocuments {
  private final Path folder;

  public SavedPortal(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Response answer(String address) {
    Path file = file(address);
    try {
      return Files.isRegularFile(file)
          ? new Response(Response.OK, Files.readString(file))
          : new Response(Response.NOT_FOUND, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void save(String address, String text) {
    Path file = file(address);
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String address) {
    String path = address.substring(1).replace('?', ';').replace("%2F", "-");
    String name =
        path.isEmpty() || path.endsWith("/")
            ? path + "index.html"
            : path.endsWith(".csv") ? path : path + ".json";
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new Unreadable(address + " is no address of a document");
    }
    return file;
  }

  /// The documents of another source, each saved when it is read.
  public PublicDocuments copying(PublicDocuments from) {
    return address -> {
      Response answer = from.answer(address);
      if (answer.status() == Response.OK) {
        save(address, answer.text());
      }
      return answer;
    };
  }
}
