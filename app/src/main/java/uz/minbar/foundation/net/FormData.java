package uz.minbar.foundation.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A {@code multipart/form-data} body put together in memory; for pictures, not for films. */
public final class FormData {

  private static final String LINE = "\r\n";

  private final String boundary = "minbar-" + UUID.randomUUID();
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  /** Adds words under a name. */
  public void field(String name, String value) {
    part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a picture under a name, which is its file's name too. */
  public void jpeg(String name, byte[] bytes) {
    part(
        "name=\"" + name + "\"; filename=\"" + name + ".jpg\"",
        "Content-Type: image/jpeg" + LINE,
        bytes);
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  /** The whole body; nothing can be added after it. */
  public byte[] body() {
    write("--" + boundary + "--" + LINE);
    return parts.toByteArray();
  }

  private void part(String disposition, String type, byte[] content) {
    write("--" + boundary + LINE + "Content-Disposition: form-data; " + disposition + LINE);
    write(type + LINE);
    parts.writeBytes(content);
    write(LINE);
  }

  private void write(String text) {
    parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
