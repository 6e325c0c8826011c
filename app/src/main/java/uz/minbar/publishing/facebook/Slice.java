package uz.minbar.publishing.facebook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a file, so that a large one is sent in parts and is never whole in memory. */
final class Slice extends FilterInputStream {

  private long left;

  /**
   * Of a file that has just been opened.
   *
   * @param from the first byte
   * @param length in bytes
   */
  Slice(InputStream file, long from, long length) throws IOException {
    super(file);
    file.skipNBytes(from);
    left = length;
  }

  @Override
  public int read() throws IOException {
    int read = left > 0 ? super.read() : -1;
    left -= read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = left > 0 ? super.read(into, offset, Math.toIntExact(Math.min(length, left))) : -1;
    left -= Math.max(0, read);
    return read;
  }
}
