package uz.minbar.foundation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits. */
final class Checksum {

  private Checksum() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  static String of(InputStream content) throws IOException {
    MessageDigest digest = digest();
    new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Counts and sums up what passes; closing it leaves the stream below open. */
  static final class Tap extends OutputStream {
    private final DigestOutputStream out;
    private final MessageDigest digest = digest();
    private long bytes;

    Tap(OutputStream below) {
      this.out = new DigestOutputStream(below, digest);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
      out.write(content, offset, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }

    long bytes() {
      return bytes;
    }

    String sum() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
