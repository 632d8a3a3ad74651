package org.atelier.site;

import java.time.LocalDate;
import java.util.SortedSet;
import org.atelier.config.BuildOptions;
import org.atelier.config.SiteConfig;
import org.atelier.model.FieldValue;

/**
 * Whether readers see a text on the day of the build, where the site lives. {@code publishDate} is
 * the first day on which they do, {@code expiryDate} the first on which they no longer do, {@code
 * publishUntil} (personal data) the last on which they may.
 */
final class Publication {

  static final String PUBLISH_UNTIL = "publishUntil";

  private final LocalDate today;
  private final BuildOptions options;

  Publication(SiteConfig config) {
    this.today = config.today();
    this.options = config.options();
  }

  /** Where a text stands between writing and withdrawal. */
  enum State {
    VISIBLE,
    DRAFT,
    SCHEDULED,
    EXPIRED,
    /** Personal data past its date: no option shows it. */
    WITHDRAWN
  }

  State of(FieldValue.Group fields) {
    if (fields.flag("draft") && !options.drafts()) return State.DRAFT;
    if (isPast(fields)) return State.WITHDRAWN;
    if (!options.future() && fields.date("publishDate").filter(today::isBefore).isPresent()) {
      return State.SCHEDULED;
    }
    if (!options.expired() && fields.date("expiryDate").filter(this::hasCome).isPresent()) {
      return State.EXPIRED;
    }
    return State.VISIBLE;
  }

  private boolean isPast(FieldValue.Group fields) {
    return fields.date(PUBLISH_UNTIL).filter(last -> last.isBefore(today)).isPresent();
  }

  private boolean hasCome(LocalDate day) {
    return !day.isAfter(today);
  }

  /** The days after this one on which the state changes by itself. */
  void changes(FieldValue.Group fields, SortedSet<LocalDate> into) {
    if (fields.flag("draft") && !options.drafts()) return;
    if (!options.future()) fields.date("publishDate").filter(today::isBefore).ifPresent(into::add);
    if (!options.expired()) fields.date("expiryDate").filter(today::isBefore).ifPresent(into::add);
    fields
        .date(PUBLISH_UNTIL)
        .filter(last -> !last.isBefore(today) && last.isBefore(LocalDate.MAX))
        .map(last -> last.plusDays(1))
        .ifPresent(into::add);
  }
}
