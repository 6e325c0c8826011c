package uz.minbar.website.kept;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import uz.minbar.foundation.Settings;
import uz.minbar.kernel.OrganisationId;

/**
 * Kept pages as files, {@code <ten seconds>/<host>/<path>.html} and the same by gzip beside it, for
 * an nginx that stands before the program. All of them go as soon as anything has changed, and none
 * is found for longer than {@link #SECONDS} whatever happens to this program: nginx looks into the
 * folder of the present ten seconds only.
 *
 * <p>The time of a file is no time but the mark of its content: nginx makes its ETag of time and
 * size, and a page that is written anew as it was stays the same to browsers.
 */
@Component
public class KeptFiles {

  /** How long a folder is looked into; nginx cuts the last figure off its clock's seconds. */
  static final long SECONDS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*");
  private static final String ASIDE = "gone-";
  private static final Pattern OURS = Pattern.compile("\\d+|" + ASIDE + "\\d+|half");
  private static final int LONGEST_HOST = 253;

  /** Hosts and addresses come from outside; they must not fill the disk. A page takes 20 KB. */
  private static final int MOST = 4_000;

  private static final int MOST_HOSTS = 1_000;

  private static final long DEAF = -1;

  private final @Nullable Path folder;
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final Map<String, OrganisationId> hosts = new ConcurrentHashMap<>();
  private volatile long heard = DEAF;
  private long changes;
  private long gone;

  /** The newest ten seconds for which something was written, as a folder's name. */
  private long window;

  KeptFiles(Settings settings) {
    folder = settings.keptFolder();
  }

  /** What a program before this one left is older than anything. */
  @PostConstruct
  void open() throws IOException {
    if (folder != null) {
      Files.createDirectories(folder);
      for (Path old : ours(folder)) {
        FileSystemUtils.deleteRecursively(old);
      }
    }
  }

  @PreDestroy
  synchronized void close() {
    deaf();
  }

  /** Whether there is an nginx to keep files for. */
  public boolean on() {
    return folder != null;
  }

  /**
   * Grows with each change that was heard of. Asked for before a page's version is read, it tells
   * {@link #keep} whether the page may have grown old meanwhile.
   */
  public long heard() {
    return heard;
  }

  /** The office whose pages were written for that host. */
  public Optional<OrganisationId> office(String host) {
    return Optional.ofNullable(hosts.get(host));
  }

  /**
   * Writes a page, where it does not stand there already. A fault is no reader's: she gets her page
   * from the program.
   *
   * @param path of the page, which must be one of the press centre's
   * @param small the same by gzip
   * @param mark of its content, 31 bits
   * @param now when its version was read
   * @param before what {@link #heard} was before that
   */
  public void keep(
      OrganisationId office,
      String host,
      String path,
      byte[] whole,
      byte[] small,
      int mark,
      Instant now,
      long before) {
    if (folder == null
        || before == DEAF
        || before != heard
        || host.length() > LONGEST_HOST
        || !HOST.matcher(host).matches()) {
      return;
    }
    long ten = now.getEpochSecond() / SECONDS;
    String name = ten + "/" + host + path + ".html";
    if (!written.contains(name)) {
      if (hosts.size() > MOST_HOSTS) {
        hosts.clear();
      }
      hosts.put(host, office);
      turn(folder, ten);
      write(folder, name, Map.of("", whole, ".gz", small), mark, before);
    }
  }

  private synchronized void write(
      Path root, String name, Map<String, byte[]> contents, int mark, long before) {
    if (before != heard || written.size() >= MOST || !written.add(name)) {
      return;
    }
    try {
      Path page = root.resolve(name);
      Files.createDirectories(page.getParent());
      for (var content : contents.entrySet()) {
        // Nobody may read half a page.
        Path whole = root.resolve("half");
        Files.write(whole, content.getValue());
        Files.setLastModifiedTime(whole, FileTime.from(Instant.ofEpochSecond(mark)));
        Files.move(
            whole,
            page.resolveSibling(page.getFileName() + content.getKey()),
            StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      LOG.warn("A page is not kept as a file", e);
    }
  }

  /** With the ten seconds that are over goes what nobody finds any more. */
  private synchronized void turn(Path root, long ten) {
    if (ten <= window) {
      return;
    }
    window = ten;
    written.removeIf(name -> !name.startsWith(ten + "/"));
    try {
      for (Path old : ours(root)) {
        if (!old.endsWith(String.valueOf(ten))) {
          FileSystemUtils.deleteRecursively(old);
        }
      }
    } catch (IOException e) {
      LOG.warn("Pages that nobody finds any more stay on the disk", e);
    }
  }

  /** From now on changes are heard of. */
  synchronized void listening() {
    changed();
  }

  /** Something has changed: what was written may be old. */
  synchronized void changed() {
    remove();
    heard = ++changes;
  }

  /** Nobody tells us of changes any more, so nothing is kept. */
  synchronized void deaf() {
    heard = DEAF;
    remove();
  }

  /** One rename a folder, so that a page is there no more at once; its bytes go after it. */
  private void remove() {
    written.clear();
    if (folder == null) {
      return;
    }
    try {
      for (Path old : ours(folder)) {
        Files.move(old, folder.resolve(ASIDE + gone++));
      }
      for (Path aside : ours(folder)) {
        FileSystemUtils.deleteRecursively(aside);
      }
    } catch (IOException e) {
      LOG.error("Kept pages cannot be removed, and stand up to ten seconds longer", e);
    }
  }

  /** Whatever else lies in the folder is not ours to remove. */
  private static List<Path> ours(Path root) throws IOException {
    try (var all = Files.list(root)) {
      return all.filter(one -> OURS.matcher(one.getFileName().toString()).matches()).toList();
    }
  }
}
