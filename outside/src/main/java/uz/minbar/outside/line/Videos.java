package uz.minbar.outside.line;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks at videos as platforms do, whatever their senders say of them. */
public final class Videos {

  private static final int TIME_SCALE = 16;

  private Videos() {}

  /** How long it lasts, as the head of an MP4 says; null where it is no such file. */
  public static @Nullable Duration length(byte[] file) {
    // Latin-1 keeps each byte as one char, so places in the text are places in the file.
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int head = text.indexOf("mvhd");
    if (!text.startsWith("ftyp", 4) || head < 0) {
      return null;
    }
    var numbers = ByteBuffer.wrap(file);
    long unit = Integer.toUnsignedLong(numbers.getInt(head + TIME_SCALE));
    long units = Integer.toUnsignedLong(numbers.getInt(head + TIME_SCALE + Integer.BYTES));
    return Duration.ofMillis(units * 1000 / unit);
  }
}
