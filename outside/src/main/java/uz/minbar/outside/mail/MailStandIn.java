package uz.minbar.outside.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.line.Waiting;

/**
 * A mail server on a loopback port which keeps the letters it is given, refuses recipients it is
 * told to refuse, and can cut the line after it has taken a letter.
 */
public final class MailStandIn implements AutoCloseable {

  private final Waiting state = new Waiting();
  private final ServerSocket socket;
  private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
  private final List<Letter> letters = new ArrayList<>();
  private final Map<String, String> refusals = new HashMap<>();
  private final Map<String, Integer> later = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> silent = new HashSet<>();
  private volatile @Nullable String login;
  private volatile boolean counting;
  private boolean cut;

  private MailStandIn(ServerSocket socket) {
    this.socket = socket;
  }

  /** Starts on any free port. */
  public static MailStandIn start() {
    return start(0);
  }

  /** Starts on this port. */
  public static MailStandIn start(int port) {
    try {
      var mail = new MailStandIn(new ServerSocket(port, 100, InetAddress.getByName("127.0.0.1")));
      var _ = Thread.ofVirtual().start(mail::accept);
      return mail;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, {@code smtp://127.0.0.1:port}. */
  public URI url() {
    return URI.create("smtp://127.0.0.1:" + socket.getLocalPort());
  }

  /** Takes letters only from those who sign in so. */
  public void login(String user, String password) {
    login = "\0" + user + "\0" + password;
  }

  /** Refuses this recipient for good, 550. */
  public void refuse(String recipient) {
    state.with(
        () -> {
          refusals.put(recipient.toLowerCase(Locale.ROOT), "550 5.1.1 no such mailbox");
        });
  }

  /** Asks to come back later, 451, this many times before it takes letters for the recipient. */
  public void greylist(String recipient, int times) {
    state.with(
        () -> {
          later.put(recipient.toLowerCase(Locale.ROOT), times);
        });
  }

  /** The next letter is taken, but its sender gets no answer. */
  public void cutAfterTaking() {
    state.with(
        () -> {
          cut = true;
        });
  }

  /** The next letter to this recipient is taken, but its sender gets no answer. */
  public void cutAfterTaking(String recipient) {
    state.with(
        () -> {
          silent.add(recipient.toLowerCase(Locale.ROOT));
        });
  }

  /**
   * From now on it keeps of each letter its recipients alone, and how often each was written to, so
   * that letters by the ten thousand cost little.
   */
  public void countOnly() {
    counting = true;
  }

  /** How many letters each recipient got, of those that were only counted. */
  public Map<String, Integer> counts() {
    return state.with(() -> Map.copyOf(counts));
  }

  /** How many letters were only counted. */
  public int counted() {
    return state.with(() -> counts.values().stream().mapToInt(Integer::intValue).sum());
  }

  boolean counting() {
    return counting;
  }

  /** All letters, in the order they came. */
  public List<Letter> letters() {
    return state.with(() -> List.copyOf(letters));
  }

  /** The letters to one recipient. */
  public List<Letter> letters(String recipient) {
    return letters().stream().filter(letter -> letter.to().contains(recipient)).toList();
  }

  /** Waits until so many letters to the recipient have come. */
  public List<Letter> await(String recipient, int count, Duration within) {
    state.until(
        count + " letters to " + recipient,
        within,
        () -> letters.stream().filter(letter -> letter.to().contains(recipient)).count() >= count);
    return letters(recipient);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        var line = socket.accept();
        lines.add(line);
        var _ = Thread.ofVirtual().start(() -> talk(line));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket line) {
    try (line) {
      new SmtpTalk(line, this).run();
    } catch (IOException e) {
      // The other side went away; what it had not finished handing over was not taken.
    } finally {
      lines.remove(line);
    }
  }

  /** User and password as AUTH PLAIN gives them, or null if none are wanted. */
  @Nullable String login() {
    return login;
  }

  /** The answer to a recipient. */
  String recipient(String address) {
    String key = address.toLowerCase(Locale.ROOT);
    return state.with(
        () -> {
          int left = later.getOrDefault(key, 0);
          if (left > 0) {
            later.put(key, left - 1);
            return "451 4.7.1 greylisted, come back later";
          }
          return refusals.getOrDefault(key, "250 ok");
        });
  }

  /** Keeps a letter; false if its sender must not hear of it. */
  boolean take(Letter letter) {
    return state.with(
        () -> {
          if (counting) {
            letter.to().forEach(to -> counts.merge(to, 1, Integer::sum));
          } else {
            letters.add(letter);
          }
          boolean answered =
              !cut
                  && letter.to().stream()
                      .noneMatch(to -> silent.remove(to.toLowerCase(Locale.ROOT)));
          cut = false;
          return answered;
        });
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (var line : lines) {
        line.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
