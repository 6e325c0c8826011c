package uz.minbar.foundation.storage;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where files lie, addressed by the SHA-256 of their content; the database never holds a blob. A
 * file once stored is never changed, so it may be cached for ever.
 */
public interface Storage {

  /**
   * Stores a stream; storing the same content again costs nothing and changes nothing.
   *
   * @param most the largest size allowed, in bytes
   * @throws TooLarge where the stream goes on beyond it; nothing is kept then
   */
  Stored put(InputStream content, long most) throws IOException;

  /**
   * Opens a stored file.
   *
   * @throws java.nio.file.NoSuchFileException where there is none of that name
   */
  InputStream open(String sha256) throws IOException;

  /**
   * How large a stored file is, in bytes.
   *
   * @throws java.nio.file.NoSuchFileException where there is none of that name
   */
  long size(String sha256) throws IOException;

  boolean has(String sha256);

  /** What was stored: its name and its size in bytes. */
  record Stored(String sha256, long size) {}

  /** The stream was larger than allowed. */
  final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    public TooLarge(long most) {
      super("larger than " + most + " bytes");
    }
  }
}
