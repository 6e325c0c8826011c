package uz.minbar.foundation.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;

/** Files in a folder under home, fanned out by the first two digits of their name. */
@Component
class FolderStorage implements Storage {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  FolderStorage(Settings settings) {
    this.folder = settings.home().resolve("files");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Stored put(InputStream content, long most) throws IOException {
    var part = Files.createTempFile(folder, "part", "");
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      long size;
      try (var out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
        size = copy(content, out, most);
      }
      String name = HexFormat.of().formatHex(digest.digest());
      var target = path(name);
      Files.createDirectories(target.getParent());
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Stored(name, size);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(path(sha256));
  }

  @Override
  public long size(String sha256) throws IOException {
    return Files.size(path(sha256));
  }

  @Override
  public boolean has(String sha256) {
    return NAME.matcher(sha256).matches() && Files.exists(path(sha256));
  }

  private static long copy(InputStream content, DigestOutputStream out, long most)
      throws IOException {
    var buffer = new byte[65536];
    long size = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      size += read;
      if (size > most) {
        throw new TooLarge(most);
      }
      out.write(buffer, 0, read);
    }
    return size;
  }

  private Path path(String sha256) {
    if (!NAME.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not the name of a stored file");
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
