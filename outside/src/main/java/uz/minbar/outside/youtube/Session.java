package uz.minbar.outside.youtube;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.Fault;

/** A begun upload. Bytes are taken in their order alone, each once. */
final class Session {

  /** A part that is not the last has a multiple of so many bytes. */
  private static final int UNIT = 256 * 1024;

  private static final Pattern PART = Pattern.compile("bytes ([0-9]+)-([0-9]+)/([0-9]+)");

  final Tube tube;
  final Map<String, Object> words;
  final String visibility;
  final long size;
  final ByteArrayOutputStream there = new ByteArrayOutputStream();

  /** What goes wrong with every call of it. */
  @Nullable Fault fault;

  /** What has become of it; null while it is not whole. */
  @Nullable Video video;

  Session(Tube tube, Map<String, Object> words, String visibility, long size) {
    this.tube = tube;
    this.words = words;
    this.visibility = visibility;
    this.size = size;
  }

  boolean asks(Ask ask) {
    return ask.header("Content-Range").startsWith("bytes */");
  }

  /** Whether it is the call that it says to be; its bytes may be cut short. */
  void check(Ask ask) {
    String range = ask.header("Content-Range");
    long length = length(ask);
    if (asks(ask)) {
      Refusal.unless(range.equals("bytes */" + size) && length == 0, 400, "badContent");
      return;
    }
    Refusal.unless(ask.header("Content-Type").startsWith("video/"), 400, "mediaBodyRequired");
    if (range.isEmpty()) {
      Refusal.unless(length == size && there.size() == 0, 400, "badContent");
      return;
    }
    var part = PART.matcher(range);
    Refusal.unless(part.matches(), 400, "badContent");
    long first = Long.parseLong(part.group(1));
    long last = Long.parseLong(part.group(2));
    Refusal.unless(
        first == there.size()
            && last < size
            && last - first + 1 == length
            && (last == size - 1 || length % UNIT == 0)
            && Long.parseLong(part.group(3)) == size,
        400,
        "badContent");
  }

  static long length(Ask ask) {
    String length = ask.header("Content-Length");
    return length.isEmpty() ? -1 : Long.parseLong(length);
  }
}
