package uz.minbar.foundation.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.net.Fetcher.Known;

/** A line that the other side closes at the moment at which something is asked over it. */
class FetcherLinesTest {

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nSalom".getBytes(US_ASCII);

  /** What was asked, each with the number of its line. */
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
  private final Fetcher fetcher = FetcherPostTest.fetcher("127.0.0.1:" + server.getLocalPort());
  private final String address = "http://127.0.0.1:" + server.getLocalPort() + "/";

  FetcherLinesTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  @Test
  void whatIsAskedOverALineThatIsJustClosedIsAskedOverAnother() throws FetchFailure {
    answer(1);
    assertThat(fetcher.fetch(address, Known.NOTHING).body()).hasSize(5);
    assertThat(fetcher.fetch(address, Known.NOTHING).body()).hasSize(5);
    assertThat(asked).containsExactly("0 GET", "0 GET", "1 GET");
  }

  @Test
  void whoClosesAFreshLineIsLeftAlone() {
    answer(0);
    assertThatThrownBy(() -> fetcher.fetch(address, Known.NOTHING))
        .isInstanceOf(FetchFailure.class);
    assertThat(asked).containsExactly("0 GET");
  }

  @Test
  void whatIsSentIsNotSentAgain() throws FetchFailure {
    answer(1);
    assertThat(fetcher.post(address, Map.of("a", "b"))).isEqualTo(200);
    assertThatThrownBy(() -> fetcher.post(address, Map.of("a", "b")))
        .isInstanceOf(FetchFailure.class);
    assertThat(asked).containsExactly("0 POST", "0 POST");
  }

  /** Answers so many times on each line; then hears what is asked and closes it. */
  private void answer(int times) {
    var _ =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int line = 0; !server.isClosed(); line++) {
                    try (var accepted = server.accept()) {
                      serve(accepted, line, times);
                    } catch (IOException closed) {
                      // The client went first, or the test is over.
                    }
                  }
                });
  }

  private void serve(Socket accepted, int line, int times) throws IOException {
    var in = new BufferedReader(new InputStreamReader(accepted.getInputStream(), US_ASCII));
    for (int time = 0; time <= times; time++) {
      int length = 0;
      String first = in.readLine();
      for (String header = first; header != null && !header.isEmpty(); header = in.readLine()) {
        if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(15).strip());
        }
      }
      if (first == null) {
        return;
      }
      in.skip(length);
      asked.add(line + " " + first.split(" ", 2)[0]);
      if (time < times) {
        accepted.getOutputStream().write(ANSWER);
      }
    }
  }
}
