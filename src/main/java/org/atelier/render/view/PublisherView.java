package org.atelier.render.view;

import org.jspecify.annotations.Nullable;

/** Who answers for the site; what is null is not known yet and must be shown as missing. */
public record PublisherView(
    @Nullable String name,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String country,
    @Nullable String registration,
    @Nullable String director,
    @Nullable String host) {}
