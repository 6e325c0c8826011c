package uz.minbar.foundation.mail;

import java.io.IOException;
import java.net.Socket;

/**
 * Lines that send at once what they are given. Others wait with the end of each letter until the
 * server has confirmed what came before, and a server takes its time for that: 40 ms a letter.
 */
final class PromptSockets extends Sockets {

  @Override
  public Socket createSocket() throws IOException {
    var socket = new Socket();
    socket.setTcpNoDelay(true);
    return socket;
  }
}
