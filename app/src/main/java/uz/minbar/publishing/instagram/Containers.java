package uz.minbar.publishing.instagram;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import uz.minbar.foundation.graph.GraphAnswer;
import uz.minbar.foundation.graph.GraphApi;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.graph.GraphOutcomes;

/**
 * Makes ready what is to be published. Nobody sees a container, and one that is left over is gone
 * after a day, so whatever fails here may be tried again.
 */
final class Containers {

  /** How often it is asked whether a container is ready; pictures are within seconds. */
  private static final int LOOKS = 10;

  /** A video is worked over first; the platform advises to wait up to five minutes. */
  private static final int LOOKS_AT_VIDEO = 300;

  private final GraphApi graph;
  private final String account;
  private final String token;
  private final Duration pause;

  Containers(GraphApi graph, String account, String token, Duration pause) {
    this.graph = graph;
    this.account = account;
    this.token = token;
    this.pause = pause;
  }

  /** A picture with its words. */
  record Picture(String address, String alt) {}

  /** Of one picture or of several; the container is the receipt's only message. */
  Outcome make(List<Picture> pictures, String caption) {
    if (pictures.size() == 1) {
      return ready(made(fields(pictures.getFirst(), "caption", caption)), LOOKS);
    }
    var parts = new ArrayList<String>();
    for (var picture : pictures) {
      var part = ready(made(fields(picture, "is_carousel_item", "true")), LOOKS);
      if (!(part instanceof Outcome.Sent sent)) {
        return part;
      }
      parts.add(sent.receipt().messages().getFirst());
    }
    return ready(
        made(
            Map.of(
                "media_type", "CAROUSEL", "children", String.join(",", parts), "caption", caption)),
        LOOKS);
  }

  /**
   * Of one video.
   *
   * @param size in bytes
   * @param content opened each time it is sent
   */
  Outcome reel(long size, Supplier<InputStream> content, String caption) {
    var made = made(Map.of("media_type", "REELS", "upload_type", "resumable", "caption", caption));
    if (!(made instanceof Outcome.Sent sent)) {
      return made;
    }
    String container = sent.receipt().messages().getFirst();
    var filled =
        GraphOutcomes.again(
            graph.fill(token, container, size, content), "publishing.fault.refused", _ -> sent);
    return ready(filled, LOOKS_AT_VIDEO);
  }

  private static Map<String, String> fields(Picture picture, String name, String value) {
    return picture.alt().isEmpty()
        ? Map.of("image_url", picture.address(), name, value)
        : Map.of("image_url", picture.address(), "alt_text", picture.alt(), name, value);
  }

  private Outcome made(Map<String, String> fields) {
    return GraphOutcomes.made(graph.post(token, account + "/media", fields));
  }

  private Outcome ready(Outcome made, int looks) {
    if (!(made instanceof Outcome.Sent sent)) {
      return made;
    }
    String container = sent.receipt().messages().getFirst();
    for (int look = 0; look < looks; look++) {
      switch (state(container)) {
        case "FINISHED" -> {
          return new Outcome.Sent(new Receipt(List.of(container), false), null);
        }
        case "ERROR", "EXPIRED" -> {
          return new Outcome.Failed("publishing.fault.refused");
        }
        default -> LockSupport.parkNanos(pause.toNanos());
      }
    }
    return new Outcome.NotSent("publishing.fault.notReady");
  }

  private String state(String container) {
    return graph.get(token, container, Map.of("fields", "status_code"))
            instanceof GraphAnswer.Done done
        ? done.body().path("status_code").asString("")
        : "";
  }
}
