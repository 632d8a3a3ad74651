package org.atelier.config;

import org.atelier.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * One line of a menu, as written: where it leads is resolved by {@code site}.
 *
 * @param target a reference such as {@code page:about} or {@code list:occupation}
 * @param label the words, if they are not the target's title
 */
public record MenuItem(String target, @Nullable Localized label, SourceSpan where) {}
