package org.atelier.site;

import org.atelier.model.EntryId;
import org.jspecify.annotations.Nullable;

/** Where a link of a body leads, in the language of a reader. */
public sealed interface LinkTarget {

  Kind kind();

  /** For switches that the compiler checks for completeness. */
  enum Kind {
    PAGE,
    FILE,
    OUTSIDE,
    NOWHERE
  }

  /**
   * A page of the site.
   *
   * @param entry null where it is no entry's page
   * @param fragment without the hash, empty where there is none
   */
  record ToPage(UrlPath url, @Nullable EntryId entry, String fragment) implements LinkTarget {
    @Override
    public Kind kind() {
      return Kind.PAGE;
    }
  }

  /** A file that belongs to an entry. */
  record ToFile(Asset asset) implements LinkTarget {
    @Override
    public Kind kind() {
      return Kind.FILE;
    }
  }

  /** Another site, an e-mail address, a phone number. */
  record Outside(String href) implements LinkTarget {
    @Override
    public Kind kind() {
      return Kind.OUTSIDE;
    }
  }

  /** Reported already. */
  record Nowhere() implements LinkTarget {
    @Override
    public Kind kind() {
      return Kind.NOWHERE;
    }
  }
}
