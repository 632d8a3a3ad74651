package org.atelier.site;

import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.jspecify.annotations.Nullable;

/** What a link's author meant, the same for readers of all languages. */
sealed interface Destination {

  /**
   * Where that is for readers of a language.
   *
   * @param from the entry that the link belongs to, or null
   */
  LinkTarget in(Language language, @Nullable EntryId from, LinkTargets targets);

  /** Another site, a mailbox, a phone. */
  record Outside(String href) implements Destination {
    @Override
    public LinkTarget in(Language language, @Nullable EntryId from, LinkTargets targets) {
      return new LinkTarget.Outside(href);
    }
  }

  /** A place on the page that the link stands on. */
  record OwnPage(String fragment) implements Destination {
    @Override
    public LinkTarget in(Language language, @Nullable EntryId from, LinkTargets targets) {
      return from == null ? LinkTargets.NOWHERE : targets.entry(from, fragment, language);
    }
  }

  /** An entry there is. */
  record ToEntry(EntryId entry, String fragment) implements Destination {
    @Override
    public LinkTarget in(Language language, @Nullable EntryId from, LinkTargets targets) {
      return targets.entry(entry, fragment, language);
    }
  }

  /**
   * The list of a type.
   *
   * @param facet the key of the one value it is filtered by; empty for all
   */
  record ToList(ContentType type, String facet, String fragment) implements Destination {
    @Override
    public LinkTarget in(Language language, @Nullable EntryId from, LinkTargets targets) {
      return targets.list(this, language);
    }
  }

  /** An address written out; whether anything lives there is not known yet. */
  record ToAddress(UrlPath url, String fragment) implements Destination {
    @Override
    public LinkTarget in(Language language, @Nullable EntryId from, LinkTargets targets) {
      return targets.address(url, fragment);
    }
  }

  /** A file of an entry. */
  record ToFile(Asset asset) implements Destination {
    @Override
    public LinkTarget in(Language language, @Nullable EntryId from, LinkTargets targets) {
      return targets.file(asset);
    }
  }

  /**
   * Nothing there is.
   *
   * @param nearest what the author may have meant, in the form in which it can be written; or empty
   */
  record Unknown(String nearest) implements Destination {
    @Override
    public LinkTarget in(Language language, @Nullable EntryId from, LinkTargets targets) {
      return LinkTargets.NOWHERE;
    }
  }

  /** What no link may look like; whoever parsed the text has said so. */
  record Refused() implements Destination {
    @Override
    public LinkTarget in(Language language, @Nullable EntryId from, LinkTargets targets) {
      return LinkTargets.NOWHERE;
    }
  }
}
