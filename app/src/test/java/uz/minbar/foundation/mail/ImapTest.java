package uz.minbar.foundation.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that mean no good, and addresses that lead where nobody may go. */
@Timeout(20)
class ImapTest {

  private static final Duration SHORT = Duration.ofMillis(500);

  @Test
  void whoSaysNothingIsLeft() throws Exception {
    try (var server = new Server(_ -> {})) {
      assertRefused(server, "foundation.mail.slow");
    }
  }

  @Test
  void whoTalksForEverWithoutEndingALineIsLeft() throws Exception {
    try (var server = new Server(socket -> endlessly(socket, "* OK "))) {
      assertRefused(server, "foundation.mail.slow");
    }
  }

  @Test
  void whoAnswersWithEndlessLinesIsLeft() throws Exception {
    try (var server = new Server(socket -> endlessly(socket, "* OK yana\r\n"))) {
      assertRefused(server, "foundation.mail.slow");
    }
  }

  @Test
  void whoTalksNonsenseIsTold() throws Exception {
    try (var server = new Server(socket -> say(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"))) {
      assertRefused(server, "foundation.mail.nonsense");
    }
  }

  @Test
  void aSealedLineWithACertificateOfNobodyIsNotUsed() {
    var server = new GreenMail(ServerSetup.IMAPS.dynamicPort());
    server.start();
    String at = "127.0.0.1:" + server.getImaps().getPort();
    try (var imap = new Imap(Set.of(at), Duration.ofSeconds(10))) {
      assertThatThrownBy(() -> read(imap, "imaps://a@" + at))
          .isInstanceOfSatisfying(
              Imap.Unread.class,
              e -> assertThat(e.textKey()).isEqualTo("foundation.mail.certificate"));
    } finally {
      server.stop();
    }
  }

  @Test
  void privateAddressesAreNotCalled() throws Exception {
    try (var server = new Server(socket -> say(socket, "* OK tayyor\r\n"));
        var imap = new Imap(Set.of(), SHORT)) {
      assertThatThrownBy(() -> read(imap, "imaps://a@127.0.0.1:" + server.port()))
          .isInstanceOfSatisfying(
              Imap.Unread.class,
              e -> assertThat(e.textKey()).isEqualTo("foundation.fetch.private"));
      assertThat(server.calls).isZero();
    }
  }

  private static void assertRefused(Server server, String key) {
    String at = "127.0.0.1:" + server.port();
    try (var imap = new Imap(Set.of(at), SHORT)) {
      assertThatThrownBy(() -> read(imap, "imap://a@" + at))
          .isInstanceOfSatisfying(Imap.Unread.class, e -> assertThat(e.textKey()).isEqualTo(key));
    }
  }

  private static void read(Imap imap, String address) throws Imap.Unread {
    imap.read(
        MailboxAddress.of(address),
        "parol",
        new Imap.Mark(0, 0),
        (_, _, _) -> {
          throw new AssertionError("no letter is there");
        });
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write(line.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  private static void endlessly(Socket socket, String line) throws IOException {
    while (true) {
      say(socket, line);
    }
  }

  private interface Talk {
    void with(Socket socket) throws IOException;
  }

  private static final class Server implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0);
    private final List<Socket> kept = new ArrayList<>();
    private volatile int calls;

    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread counts.
    Server(Talk talk) throws IOException {
      Thread.ofVirtual()
          .start(
              () -> {
                while (true) {
                  try {
                    var socket = door.accept();
                    calls++;
                    kept.add(socket); // Whom nobody holds is closed.
                    talk.with(socket);
                  } catch (SocketException over) {
                    if (door.isClosed()) {
                      return;
                    }
                  } catch (IOException over) {
                    return;
                  }
                }
              });
    }

    int port() {
      return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      door.close();
      for (var socket : kept) {
        socket.close();
      }
    }
  }
}
