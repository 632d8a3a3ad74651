package org.atelier.serve;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web server that nobody but this machine can reach: it listens on 127.0.0.1 and, where there is
 * one, on ::1, both at the same port.
 */
final class Loopback implements AutoCloseable {

  private static final int TRIES = 20;
  private static final int LAST_PORT = 65_535;

  private final int port;
  private final List<HttpServer> servers;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "atelier-serve");
            thread.setDaemon(true);
            return thread;
          });

  private Loopback(List<HttpServer> servers) {
    this.servers = List.copyOf(servers);
    this.port = servers.get(0).getAddress().getPort();
  }

  /**
   * At the port, or at the next one that is free; 0 stands for any.
   *
   * @throws BindException where all are taken
   */
  static Loopback listen(int port) throws IOException {
    // Head and body are two writes: without this the second may wait for 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    BindException taken = null;
    for (int i = 0; i < TRIES && port + i <= LAST_PORT; i++) {
      try {
        return new Loopback(bind(port == 0 ? 0 : port + i));
      } catch (BindException e) {
        taken = e;
      }
    }
    throw taken != null ? taken : new BindException("port " + port);
  }

  private static List<HttpServer> bind(int port) throws IOException {
    var first = HttpServer.create(new InetSocketAddress(address("127.0.0.1"), port), 0);
    var servers = new ArrayList<>(List.of(first));
    var second = address("::1");
    if (NetworkInterface.getByInetAddress(second) == null) return servers;
    try {
      int same = first.getAddress().getPort();
      servers.add(HttpServer.create(new InetSocketAddress(second, same), 0));
      return servers;
    } catch (BindException e) {
      first.stop(0);
      throw e;
    }
  }

  private static InetAddress address(String number) throws IOException {
    return InetAddress.getByName(number);
  }

  int port() {
    return port;
  }

  void serve(HttpHandler handler) {
    for (var server : servers) {
      server.setExecutor(threads);
      server.createContext("/", handler);
      server.start();
    }
  }

  @Override
  public void close() {
    for (var server : servers) server.stop(0);
    threads.shutdownNow();
  }
}
