package org.atelier.render.view;

import org.jspecify.annotations.Nullable;

/**
 * An entry that refers to this one.
 *
 * @param context the item of the list it refers from, such as the workshop; null where it doesn't
 *     refer from a list of groups
 */
public record BacklinkView(LinkView entry, @Nullable FieldsView context) {}
