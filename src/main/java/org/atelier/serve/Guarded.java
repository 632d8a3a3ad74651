package org.atelier.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Every request on its way to a site, past the gate.
 *
 * @param failed hears of what only a bug of ours throws
 */
record Guarded(Gate gate, Site site, Consumer<Throwable> failed) implements HttpHandler {

  /** Answers those who were let in. */
  interface Site {
    void answer(HttpExchange exchange, RequestPath path) throws IOException;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var refusal = gate.refusal(exchange);
      var path = RequestPath.of(exchange.getRequestURI());
      if (refusal.isPresent() || path.isEmpty()) {
        new Sender(false).send(exchange, refusal.orElse(Reply.text(400, "Bad request")));
      } else {
        site.answer(exchange, path.get());
      }
    } catch (RuntimeException | Error e) {
      failed.accept(e);
    }
  }
}
