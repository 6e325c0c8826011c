package uz.minbar.foundation.net;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A {@code multipart/form-data} body; large files are read while they are sent. */
public final class FormData {

  private static final String LINE = "\r\n";

  private final String boundary = "minbar-" + UUID.randomUUID();
  private final List<BodyPublisher> parts = new ArrayList<>();
  private long length;

  /** Adds words under a name. */
  public void field(String name, String value) {
    part("name=\"" + name + "\"" + LINE, bytes(value));
  }

  /** Adds a picture under a name, which is its file's name too. */
  public void jpeg(String name, byte[] bytes) {
    part(file(name, ".jpg", "image/jpeg"), bytes);
  }

  /**
   * Adds a video under a name, which is its file's name too.
   *
   * @param size in bytes
   * @param content opened each time the body is sent
   */
  public void mp4(String name, long size, Supplier<InputStream> content) {
    head(file(name, ".mp4", "video/mp4"));
    parts.add(BodyPublishers.ofInputStream(content));
    length += size;
    write(bytes(LINE));
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** In bytes, of what was added so far. */
  public long length() {
    return length;
  }

  /** The whole body; nothing can be added after it. */
  public BodyPublisher body() {
    write(bytes("--" + boundary + "--" + LINE));
    return BodyPublishers.fromPublisher(
        BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)), length);
  }

  private static String file(String name, String ending, String type) {
    return "name=\"%s\"; filename=\"%s%s\"%sContent-Type: %s%s"
        .formatted(name, name, ending, LINE, type, LINE);
  }

  private void part(String disposition, byte[] content) {
    head(disposition);
    write(content);
    write(bytes(LINE));
  }

  private void head(String disposition) {
    write(bytes("--" + boundary + LINE + "Content-Disposition: form-data; " + disposition + LINE));
  }

  private void write(byte[] bytes) {
    parts.add(BodyPublishers.ofByteArray(bytes));
    length += bytes.length;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
