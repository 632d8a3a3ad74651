package org.atelier.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets in who asks from this machine for a page of ours, and nobody who was sent by another site:
 * neither by a name that leads here only today (DNS rebinding), nor by a script or a frame there.
 *
 * @param port that is ours
 */
record Gate(int port) {

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:]+]|[^:\\[\\]]+)(:\\d+)?");

  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Why the request is refused, if it is. */
  Optional<Reply> refusal(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      return Optional.of(Reply.text(405, "Method not allowed").with("Allow", "GET, HEAD"));
    }
    if (!isOurs(single(headers, "Host"))) return forbidden("this host");
    var origin = headers.get("Origin");
    if (origin != null && !isOurOrigin(single(headers, "Origin"))) return forbidden("this origin");
    if (isSentFromElsewhere(headers)) return forbidden("another site");
    return RequestPath.of(exchange.getRequestURI()).isPresent()
        ? Optional.empty()
        : Optional.of(Reply.text(400, "Bad request"));
  }

  private static Optional<Reply> forbidden(String whom) {
    return Optional.of(Reply.text(403, "Forbidden to " + whom));
  }

  /** The value of a header that may stand but once. */
  private static String single(Headers headers, String name) {
    var values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? values.get(0) : "";
  }

  private boolean isOurOrigin(String origin) {
    return origin.startsWith("http://") && isOurs(origin.substring("http://".length()));
  }

  private boolean isOurs(String authority) {
    var matcher = AUTHORITY.matcher(authority);
    if (!matcher.matches()) return false;
    var host = matcher.group(1).toLowerCase(Locale.ROOT);
    var number = matcher.group(2);
    boolean portIsOurs = number == null ? port == 80 : number.equals(":" + port);
    return portIsOurs && (HOSTS.contains(host) || host.endsWith(".localhost"));
  }

  /** Browsers say so; a link from elsewhere that a person follows is fine. */
  private static boolean isSentFromElsewhere(Headers headers) {
    var site = single(headers, "Sec-Fetch-Site");
    if (!Set.of("cross-site", "same-site").contains(site)) return false;
    return !single(headers, "Sec-Fetch-Mode").equals("navigate")
        || !single(headers, "Sec-Fetch-Dest").equals("document");
  }
}
