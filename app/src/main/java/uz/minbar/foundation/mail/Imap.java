package uz.minbar.foundation.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.net.PublicAddresses;
import uz.minbar.foundation.web.Problem;

/**
 * Reads a folder over IMAP, with distrust and without a trace: it is opened for reading only, no
 * letter is marked or moved, and the visit ends after a minute whatever the server does.
 */
@Component
public class Imap implements AutoCloseable {

  /** Largest letter, in bytes. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /** Letters a visit. */
  public static final int MOST_LETTERS = 50;

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("imap-watch").factory());

  private final Set<String> allowed;
  private final Duration most;

  @Autowired
  Imap(Settings settings) {
    this(Set.copyOf(settings.fetchAllow()), Duration.ofSeconds(60));
  }

  Imap(Set<String> allowed, Duration most) {
    this.allowed = allowed;
    this.most = most;
  }

  /** How far a folder was read: its numbers mean something only as long as its validity stays. */
  public record Mark(long validity, long uid) {}

  /** What is done with each letter, the oldest first. */
  public interface Reader {
    /**
     * @param mark how far the folder is read with this letter
     * @param size in bytes, as the server says
     */
    void letter(Mark mark, int size, Content content) throws MessagingException, IOException;
  }

  /** The letter itself, which is sent when it is asked for. */
  public interface Content {
    /**
     * @throws TooLarge where it does not end in time
     */
    byte[] read() throws MessagingException, IOException;
  }

  /** A letter longer than any that is read. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** A mailbox that could not be read. */
  public static final class Unread extends Exception {
    private static final long serialVersionUID = 1;
    private final String textKey;

    Unread(String textKey) {
      super(textKey);
      this.textKey = textKey;
    }

    public String textKey() {
      return textKey;
    }
  }

  /**
   * Looks whether we may go there at all.
   *
   * @throws Problem 422 for lines that are not sealed and private addresses, unless the
   *     installation allows that host
   */
  public void check(MailboxAddress address) {
    if (trusts(address)) {
      return;
    }
    if (!address.secure()) {
      throw Problem.invalid("address", "foundation.mail.plain");
    }
    try {
      PublicAddresses.check(new InetSocketAddress(address.host(), address.port()));
    } catch (PublicAddresses.Private e) {
      throw Problem.invalid("address", "foundation.fetch.private");
    } catch (UnknownHostException notYet) {
      return; // It may come; each visit looks again.
    }
  }

  /** Whether plain lines and private addresses are in order there. */
  public boolean trusts(MailboxAddress address) {
    return allowed.contains(address.authority());
  }

  /**
   * Reads what came after the mark; where there is none that holds, the last letters.
   *
   * @throws Unread with the reason why nobody could
   */
  public void read(MailboxAddress address, String password, Mark from, Reader reader)
      throws Unread {
    var sockets = new GuardedSockets(trusts(address));
    var end = watch.schedule(sockets::cut, most.toMillis(), TimeUnit.MILLISECONDS);
    try (var store = session(address, sockets).getStore(address.protocol())) {
      store.connect(address.host(), address.port(), address.user(), password);
      var folder = (IMAPFolder) folder(store, address.folder());
      folder.open(Folder.READ_ONLY);
      read(folder, from, reader);
    } catch (MessagingException | IOException e) {
      throw new Unread(sockets.wasCut() ? "foundation.mail.slow" : reason(e));
    } finally {
      end.cancel(false);
      sockets.cut();
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  private void read(IMAPFolder folder, Mark from, Reader reader)
      throws MessagingException, IOException {
    long validity = folder.getUIDValidity();
    long known = from.validity() == validity ? from.uid() : 0;
    var profile = new FetchProfile();
    profile.add(UIDFolder.FetchProfileItem.UID);
    profile.add(FetchProfile.Item.SIZE);
    var letters = fresh(folder, known);
    folder.fetch(letters.toArray(Message[]::new), profile);
    for (var letter : letters) {
      reader.letter(
          new Mark(validity, folder.getUID(letter)),
          letter.getSize(),
          () -> {
            var out = new Bounded();
            letter.writeTo(out);
            return out.bytes.toByteArray();
          });
    }
  }

  private static List<Message> fresh(IMAPFolder folder, long known) throws MessagingException {
    int count = folder.getMessageCount();
    if (known == 0 || count == 0) {
      return count == 0
          ? List.of()
          : Arrays.asList(folder.getMessages(Math.max(1, count - MOST_LETTERS + 1), count));
    }
    // The last letter is among them even where its number is lower than asked for.
    var found = folder.getMessagesByUID(known + 1, UIDFolder.LASTUID);
    var fresh = new ArrayList<Message>();
    for (var letter : found) {
      if (letter != null && folder.getUID(letter) > known && fresh.size() < MOST_LETTERS) {
        fresh.add(letter);
      }
    }
    return fresh;
  }

  /** Servers put other signs than a slash between the steps of a folder's name. */
  private static Folder folder(Store store, String name) throws MessagingException {
    return store.getFolder(
        name.indexOf('/') < 0 ? name : name.replace('/', store.getDefaultFolder().getSeparator()));
  }

  private static Session session(MailboxAddress address, GuardedSockets sockets) {
    var properties = new Properties();
    String prefix = "mail." + address.protocol() + ".";
    properties.put(prefix + "socketFactory", sockets);
    properties.put(prefix + "socketFactory.fallback", "false"); // No line but a guarded one.
    properties.put(prefix + "connectiontimeout", "10000");
    properties.put(prefix + "timeout", "20000");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "starttls.enable", "true");
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "fetchsize", "262144");
    return Session.getInstance(properties);
  }

  private static String reason(Exception fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      var key =
          switch (cause) {
            case AuthenticationFailedException _ -> "foundation.mail.password";
            case FolderNotFoundException _ -> "foundation.mail.folder";
            case PublicAddresses.Private _ -> "foundation.fetch.private";
            case UnknownHostException _ -> "foundation.mail.host";
            case SSLException _ -> "foundation.mail.certificate";
            case SocketTimeoutException _ -> "foundation.mail.slow";
            case ConnectException _ -> "foundation.mail.unreachable";
            case NoRouteToHostException _ -> "foundation.mail.unreachable";
            default -> "";
          };
      if (!key.isEmpty()) {
        return key;
      }
    }
    return "foundation.mail.nonsense";
  }

  private static final class Bounded extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      if (bytes.size() + length > MOST_BYTES) {
        throw new TooLarge();
      }
      bytes.write(some, from, length);
    }
  }
}
