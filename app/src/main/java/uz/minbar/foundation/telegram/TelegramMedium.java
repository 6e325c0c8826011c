package uz.minbar.foundation.telegram;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import uz.minbar.foundation.net.FormData;

/** A picture or a video to send. */
public sealed interface TelegramMedium {

  /** Largest body that the Bot API takes, in bytes. */
  long MOST_BYTES = 50L * 1000 * 1000;

  /** Its word in the Bot API. */
  String kind();

  String method();

  /** What is told of it beside its bytes. */
  Map<String, ?> facts();

  void attach(FormData form, String name);

  /** A picture, as its bytes. */
  record Photo(byte[] jpeg) implements TelegramMedium {

    @Override
    public String kind() {
      return "photo";
    }

    @Override
    public String method() {
      return "sendPhoto";
    }

    @Override
    public Map<String, ?> facts() {
      return Map.of();
    }

    @Override
    public void attach(FormData form, String name) {
      form.jpeg(name, jpeg);
    }
  }

  /**
   * A video, read while it is sent. Without its size the chat shows it square until it is loaded.
   *
   * @param size in bytes
   */
  record Video(int width, int height, long seconds, long size, Supplier<InputStream> content)
      implements TelegramMedium {

    @Override
    public String kind() {
      return "video";
    }

    @Override
    public String method() {
      return "sendVideo";
    }

    @Override
    public Map<String, ?> facts() {
      return Map.of(
          "width", width, "height", height, "duration", seconds, "supports_streaming", true);
    }

    @Override
    public void attach(FormData form, String name) {
      form.mp4(name, size, content);
    }
  }
}
