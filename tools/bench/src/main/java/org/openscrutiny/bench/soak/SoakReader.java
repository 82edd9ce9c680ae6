package org.openscrutiny.bench.soak;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// A reader who goes from page to page and from document to document until the end, and notes
/// whatever is not as it should be.
///
/// @param figures the figure that each edition shows, by its number
record SoakReader(
    PublicSite site, String home, Map<Integer, String> figures, Noted noted, AtomicBoolean end)
    implements Runnable {
  private static final String PAGE = "/indicators/" + SoakRelease.INDICATOR + "/";
  private static final List<String> PAGES = List.of("/", PAGE, "/scorecard/");
  private static final List<String> DOCUMENTS =
      List.of("indicators/" + SoakRelease.INDICATOR + "/areas/%s", "areas/%s");
  private static final int OK = 200;

  @Override
  public void run() {
    while (!end.get()) {
      try {
        pages();
        documents();
      } catch (IOException fault) {
        noted.error(String.valueOf(fault.getMessage()));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Pages that are read before and after a switch are of two editions, and are not compared.
  private void pages() throws IOException, InterruptedException {
    int before = site.shown();
    var found = new PublicSite.Answer[PAGES.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = read(PAGES.get(i));
    }
    if (site.shown() != before || !figures.containsKey(before)) {
      return;
    }
    for (int i = 0; i < found.length; i++) {
      boolean isOfEdition = found[i].editionOfPage().orElse(0) == before;
      boolean hasFigure = i == 0 || found[i].body().contains(figures.get(before));
      if (!isOfEdition || !hasFigure) {
        noted.mixed("%s while edition %d is shown".formatted(PAGES.get(i), before));
      }
    }
    noted.round();
  }

  private void documents() throws IOException, InterruptedException {
    int current = read("/api/v1/editions").editionOfDocument().orElse(0);
    if (!figures.containsKey(current)) {
      return;
    }
    for (String document : DOCUMENTS) {
      String path = "/api/v1/editions/%d/%s".formatted(current, document.formatted(home));
      PublicSite.Answer answer = read(path);
      if (answer.editionOfDocument().orElse(0) != current
          || !answer.body().contains(figures.get(current))) {
        noted.mixed(path);
      }
    }
  }

  private PublicSite.Answer read(String path) throws IOException, InterruptedException {
    PublicSite.Answer answer = site.get(path);
    noted.request();
    if (answer.status() != OK) {
      noted.error("%s: status %d".formatted(path, answer.status()));
    }
    return answer;
  }
}
