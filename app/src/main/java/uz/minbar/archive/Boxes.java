package uz.minbar.archive;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import uz.minbar.foundation.web.Problem;

/**
 * The boxes of an MP4 file (ISO/IEC 14496-12), looked at with distrust before a library reads them:
 * it makes room for whatever size a box names, and one lying number would take all our memory.
 */
final class Boxes {

  /** What describes an hour of video is about 2 MB. */
  private static final int MOST_HEAD = 32 * 1024 * 1024;

  private static final int MOST_BOXES = 10_000;
  private static final int DEEPEST = 8;
  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;
  private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl");

  /** Where telephones write the place, their maker and their owner. */
  private static final Set<String> PRIVATE = Set.of("udta", "meta");

  private final FileChannel file;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();

  private Boxes(FileChannel file) {
    this.file = file;
  }

  /**
   * What describes the video, without its pictures and sound. What tells of the telephone and the
   * place becomes free space in the file: a video that goes out must not tell where somebody lives.
   *
   * @throws Problem 422 for what is no MP4 or breaks off
   */
  static byte[] clean(FileChannel file) throws IOException {
    var boxes = new Boxes(file);
    try {
      boxes.read();
    } catch (EOFException broken) {
      throw Problem.invalid("file", "archive.fault.videoBroken");
    }
    return boxes.head.toByteArray();
  }

  private void read() throws IOException {
    long size = file.size();
    long at = 0;
    for (int boxes = 0; at + HEADER <= size; boxes++) {
      var start = read(at, (int) Math.min(LONG_HEADER, size - at));
      long length = Integer.toUnsignedLong(start.getInt(0));
      String kind = kind(start, 4);
      if (boxes == 0 && !kind.equals("ftyp")) {
        throw Problem.invalid("file", "archive.fault.noVideo");
      }
      int header = HEADER;
      if (length == 1 && start.capacity() == LONG_HEADER) {
        length = start.getLong(HEADER);
        header = LONG_HEADER;
      } else if (length == 0) {
        length = size - at;
      }
      if (length < header || length > size - at || boxes > MOST_BOXES) {
        throw new EOFException();
      }
      if (kind.equals("ftyp") || kind.equals("moov")) {
        keep(kind, at + header, length - header);
      }
      at += length;
    }
  }

  private void keep(String kind, long at, long length) throws IOException {
    if (length + HEADER > MOST_HEAD - head.size()) {
      throw new EOFException();
    }
    var content = read(at, (int) length);
    if (CONTAINERS.contains(kind)) {
      walk(content, at, 1);
    }
    head.writeBytes(
        ByteBuffer.allocate(HEADER)
            .putInt((int) length + HEADER)
            .put(kind.getBytes(StandardCharsets.ISO_8859_1))
            .array());
    head.writeBytes(content.array());
  }

  /** Each box lies within the one that holds it. */
  private void walk(ByteBuffer content, long at, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new EOFException();
    }
    int from = 0;
    while (content.capacity() - from >= HEADER) {
      long length = Integer.toUnsignedLong(content.getInt(from));
      if (length < HEADER || length > content.capacity() - from) {
        throw new EOFException();
      }
      String kind = kind(content, from + 4);
      if (CONTAINERS.contains(kind)) {
        walk(content.slice(from + HEADER, (int) length - HEADER), at + from + HEADER, depth + 1);
      } else if (PRIVATE.contains(kind)) {
        empty(content.slice(from, (int) length), at + from);
      }
      from += (int) length;
    }
  }

  private void empty(ByteBuffer box, long at) throws IOException {
    box.put(4, "free".getBytes(StandardCharsets.ISO_8859_1));
    for (int i = HEADER; i < box.capacity(); i++) {
      box.put(i, (byte) 0);
    }
    for (var rest = box.rewind(); rest.hasRemaining(); ) {
      var _ = file.write(rest, at + rest.position());
    }
  }

  private ByteBuffer read(long at, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return bytes.rewind();
  }

  private static String kind(ByteBuffer box, int at) {
    return StandardCharsets.ISO_8859_1.decode(box.slice(at, 4)).toString();
  }
}
