package org.atelier.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows a folder with a built site as a static host would: with the headers of its {@code
 * _headers}, the redirects of its {@code _redirects}, packed, below the folder of the host that it
 * was built for. Reads only, and each file anew, so that a later build is seen.
 */
public final class PreviewServer implements AutoCloseable {

  private final FolderFiles files;
  private final Loopback loopback;

  private PreviewServer(Path folder, int port, Consumer<Throwable> failed) throws IOException {
    this.files = new FolderFiles(folder);
    this.loopback = Loopback.listen(port);
    loopback.serve(new Guarded(new Gate(loopback.port()), this::answer, failed));
  }

  /**
   * Answers from now on.
   *
   * @param failed hears of what only a bug of ours throws
   * @throws IOException where no port is free
   */
  public static PreviewServer start(Path folder, int port, Consumer<Throwable> failed)
      throws IOException {
    return new PreviewServer(folder, port, failed);
  }

  public int port() {
    return loopback.port();
  }

  /** The folder of the host the site was built for; {@code _headers} begins with it. */
  public String base() throws IOException {
    return HeaderRules.parse(files.text("_headers")).base();
  }

  private void answer(HttpExchange exchange, RequestPath path) throws IOException {
    var headers = HeaderRules.parse(files.text("_headers"));
    var found = new Addresses(files, headers.base()).at(path);
    var reply = redirect(exchange, found);
    if (reply.isEmpty() && found.status() == 301) {
      reply = Optional.of(Reply.redirect(301, Addresses.location(exchange, found.name())));
    }
    // A browser would keep a redirect for ever, and another site may be here tomorrow.
    reply = reply.map(redirect -> redirect.with("Cache-Control", "no-store"));
    new Sender(true).send(exchange, reply.isPresent() ? reply.get() : file(found, headers, path));
  }

  private Optional<Reply> redirect(HttpExchange exchange, Addresses.Found found)
      throws IOException {
    var accepted = exchange.getRequestHeaders().getFirst("Accept-Language");
    return RedirectRules.parse(files.text("_redirects"))
        .at(
            exchange.getRequestURI().getRawPath(),
            accepted == null ? "" : accepted,
            found.status() == 200)
        .map(target -> Reply.redirect(target.status(), target.location()));
  }

  private Reply file(Addresses.Found found, HeaderRules headers, RequestPath path)
      throws IOException {
    var bytes = files.bytes(found.name());
    if (bytes.isEmpty()) return Reply.text(404, "Not found");
    return Reply.of(found.status(), MediaTypes.of(found.name()), bytes.get())
        .with(headers.of(path.value()));
  }

  @Override
  public void close() {
    loopback.close();
  }
}
