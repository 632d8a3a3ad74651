package org.atelier.render;

import org.atelier.output.OutputFile;
import org.atelier.site.UrlPath;

/**
 * A style sheet, script, font or picture of a theme, ready to be written.
 *
 * @param url with a fingerprint of its bytes in the name: {@code /assets/site.0a1b2c3d.css}
 * @param integrity of a script, in the form of the attribute of that name: {@code sha384-…}; empty
 *     for all else
 */
public record ThemeAsset(UrlPath url, OutputFile file, String integrity) {}
