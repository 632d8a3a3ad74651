package org.atelier.render.web;

import java.util.List;
import org.atelier.config.ConfigReader;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.ContentSecurityPolicy;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.offline.OfflineRenderer;

/**
 * What the host should say with each file, in the form that Netlify and Cloudflare Pages read.
 * Where two rules match they join the values of a header, so no two rules that meet say the same
 * header, but for policies, where the strictest of all counts.
 */
public final class HeadersRenderer implements Renderer {

  private static final String FRESH = "Cache-Control: public, max-age=0, must-revalidate";

  /** For names with a fingerprint: other bytes have another name. */
  private static final String FOR_EVER = "Cache-Control: public, max-age=31536000, immutable";

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var text = text(context.site().config(), OfflineRenderer.isMadeFor(context.theme()));
    return Outcome.of(List.of(OutputFile.ofText("_headers", text, ConfigReader.FILE)));
  }

  private static String text(SiteConfig config, boolean hasWorker) {
    var base = config.baseUrl().path();
    var out = new StringBuilder();
    rule(base + "*", out);
    header("Content-Security-Policy: " + ContentSecurityPolicy.HEADER, out);
    if (config.baseUrl().value().startsWith("https:")) {
      header("Strict-Transport-Security: max-age=31536000", out);
    }
    header("X-Content-Type-Options: nosniff", out);
    header("X-Frame-Options: DENY", out);
    header("Referrer-Policy: strict-origin-when-cross-origin", out);
    header(
        "Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
            + " browsing-topics=()",
        out);
    header("Cross-Origin-Opener-Policy: same-origin", out);
    header("Cross-Origin-Resource-Policy: same-origin", out);
    rule(base + "assets/*", out);
    header(FOR_EVER, out);
    rule(base + "pictures/*", out);
    header(FOR_EVER, out);
    rule(base, out);
    header(FRESH, out);
    for (var language : config.languages()) addLanguage(base, language, out);
    // the worker, and with it the way to switch it off, must reach readers at once
    if (hasWorker) {
      rule(base + OfflineRenderer.FILE, out);
      header("Cache-Control: no-cache", out);
    }
    rule(base + "media/*", out);
    header(FRESH, out);
    // a drawing is a document too, if somebody opens it by itself
    rule(base + "media/*.svg", out);
    header("Content-Security-Policy: " + ContentSecurityPolicy.DRAWING, out);
    rule(base + "data/*", out);
    header(FRESH, out);
    header("Access-Control-Allow-Origin: *", out);
    return out.toString();
  }

  private static void addLanguage(String base, Language language, StringBuilder out) {
    rule(base + language + "/*", out);
    header(FRESH, out);
    header("Content-Language: " + language, out);
    // the first file of an index keeps its name and says what the others are called
    rule(base + "search/" + language + ".json", out);
    header(FRESH, out);
    rule(base + "search/" + language + "/*", out);
    header(FOR_EVER, out);
  }

  private static void rule(String path, StringBuilder out) {
    out.append(path).append('\n');
  }

  private static void header(String line, StringBuilder out) {
    out.append("  ").append(line).append('\n');
  }
}
