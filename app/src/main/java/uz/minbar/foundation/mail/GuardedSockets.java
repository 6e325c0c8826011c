package uz.minbar.foundation.mail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import uz.minbar.foundation.net.PublicAddresses;

/**
 * The lines of one visit. Each looks where it leads after the name was resolved and before it
 * speaks, and all can be cut from outside, however slowly the other side talks.
 */
final class GuardedSockets extends Sockets {

  private final boolean trusting;
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private volatile boolean cut;

  /**
   * @param trusting whether the office has allowed that host, wherever it stands
   */
  GuardedSockets(boolean trusting) {
    this.trusting = trusting;
  }

  /** Ends whatever is under way. */
  void cut() {
    cut = true;
    for (var socket : open) {
      try {
        socket.close();
      } catch (IOException alreadyGone) {
        continue;
      }
    }
  }

  boolean wasCut() {
    return cut;
  }

  @Override
  public Socket createSocket() {
    var socket = new Guarded();
    open.add(socket);
    return socket;
  }

  private final class Guarded extends Socket {

    @Override
    public void connect(SocketAddress to) throws IOException {
      connect(to, 0);
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      if (!trusting) {
        PublicAddresses.check((InetSocketAddress) to);
      }
      super.connect(to, timeout);
      if (cut) {
        close();
      }
    }
  }
}
