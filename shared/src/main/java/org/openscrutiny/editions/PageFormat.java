package org.openscrutiny.editions;

import org.openscrutiny.pages.Page;

/// How pages are written down. The same page and edition always give the same bytes. Nothing that
/// was written is read back: what a later edition needs is remembered, see [MemoryKey].
public interface PageFormat {
  String contentType();

  /// @param edition the edition in which the page took this form
  byte[] write(Page page, int edition);
}
