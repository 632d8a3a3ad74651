package org.atelier.config;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for the site before the law, as far as the owner has said. What is null is shown as
 * missing, and refused by {@code build --release}.
 *
 * @param country ISO 3166 alpha-2
 * @param registration SIRET, company or enterprise number
 * @param director the publication director, where the law wants one
 * @param host name, address and phone of whoever hosts the site
 */
public record Publisher(
    @Nullable String name,
    @Nullable String address,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String country,
    @Nullable String registration,
    @Nullable String director,
    @Nullable String host) {}
