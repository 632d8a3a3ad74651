package org.atelier.config;

import org.atelier.diagnostic.SourceSpan;

/**
 * One line of a menu, as written: where it leads is resolved by {@code site}.
 *
 * @param target a reference such as {@code page:about} or {@code list:occupation}
 * @param label the words, if they are not the target's title
 */
public record MenuItem(
    String target, @org.jspecify.annotations.Nullable Localized label, SourceSpan where) {}
