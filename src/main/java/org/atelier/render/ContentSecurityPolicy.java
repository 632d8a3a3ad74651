package org.atelier.render;

/** What a page of ours may load: our own files, nothing inline, nothing from elsewhere. */
public final class ContentSecurityPolicy {

  /** For the page itself; browsers ignore {@code frame-ancestors} there. */
  public static final String META =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
          + "base-uri 'none'; form-action 'self'";

  /** For the host's headers. */
  public static final String HEADER = META + "; frame-ancestors 'none'";

  /** For drawings, which could hold scripts: their own styles and nothing else. */
  public static final String DRAWING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private ContentSecurityPolicy() {}
}
