package org.atelier.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A page that is open in a browser and waits for news.
 *
 * @param page where it is
 * @param edition of which it is
 */
record Listener(RequestPath page, int edition, BlockingQueue<String> news) {

  /** So that a browser that went away without a word is noticed. */
  private static final long SIGN_OF_LIFE_SECONDS = 15;

  private static final String END = "";

  static Listener on(RequestPath page, int edition) {
    return new Listener(page, edition, new LinkedBlockingQueue<>());
  }

  /** Two listeners are never the same, though they wait on the same page. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  void tell(String message) {
    news.add(message);
  }

  void end() {
    news.add(END);
  }

  /** Sends news as server-sent events until the browser or the server goes away. */
  void run(HttpExchange exchange) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/event-stream");
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      while (true) {
        var message = news.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
        if (END.equals(message)) return;
        var text = message == null ? ":\n\n" : "data: " + message + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
