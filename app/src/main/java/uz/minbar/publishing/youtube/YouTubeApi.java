package uz.minbar.publishing.youtube;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.foundation.Settings;

/** Calls of the YouTube Data API. */
@Component
class YouTubeApi {

  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final String DATA = "/youtube/v3/";
  private static final String UPLOAD =
      "/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status";
  private static final String JSON = "application/json; charset=UTF-8";

  private final String base;
  private final GoogleLine line;
  private final GoogleSignIn signIn;

  @Autowired
  YouTubeApi(Settings settings, JsonMapper json, GoogleSignIn signIn) {
    this(settings.youtubeApi(), json, signIn, ANSWER);
  }

  /** With an address and a patience of its own, for those who wait in vain. */
  YouTubeApi(String base, JsonMapper json, GoogleSignIn signIn, Duration patience) {
    this.base = base;
    this.line = new GoogleLine(json, patience);
    this.signIn = signIn;
  }

  /**
   * The bytes of a video.
   *
   * @param size in bytes
   * @param from opens them, leaving out so many at the beginning
   */
  record Film(String mediaType, long size, From from) {

    /** Opens the bytes anew. */
    interface From {
      InputStream open(long first);
    }
  }

  /**
   * Reads.
   *
   * @param list such as {@code videos}
   */
  YouTubeAnswer get(YouTubeKey key, String list, Map<String, String> query) {
    return call(key, address(list, query), () -> HttpRequest.newBuilder().GET());
  }

  /** Puts a whole resource in the place of what is there. */
  YouTubeAnswer put(YouTubeKey key, String list, Map<String, String> query, Map<String, ?> body) {
    return call(
        key,
        address(list, query),
        () -> HttpRequest.newBuilder().header("Content-Type", JSON).PUT(line.body(body)));
  }

  YouTubeAnswer delete(YouTubeKey key, String list, Map<String, String> query) {
    return call(key, address(list, query), () -> HttpRequest.newBuilder().DELETE());
  }

  /** Begins an upload, of which nobody sees anything before its last byte. */
  YouTubeAnswer begin(YouTubeKey key, Film film, Map<String, ?> video) {
    return call(
        key,
        base + UPLOAD,
        () ->
            HttpRequest.newBuilder()
                .header("Content-Type", JSON)
                .header("X-Upload-Content-Length", String.valueOf(film.size()))
                .header("X-Upload-Content-Type", film.mediaType())
                .POST(line.body(video)));
  }

  /** Brings the bytes from that one on to a begun upload. */
  YouTubeAnswer send(YouTubeKey key, String place, Film film, long first) {
    return call(
        key,
        begun(place),
        () -> {
          var call =
              HttpRequest.newBuilder()
                  .header("Content-Type", film.mediaType())
                  .PUT(
                      BodyPublishers.fromPublisher(
                          BodyPublishers.ofInputStream(() -> film.from().open(first)),
                          film.size() - first));
          return first == 0
              ? call
              : call.header(
                  "Content-Range", "bytes %d-%d/%d".formatted(first, film.size() - 1, film.size()));
        });
  }

  /** Asks how much of a begun upload is there. */
  YouTubeAnswer received(YouTubeKey key, String place, Film film) {
    return call(
        key,
        begun(place),
        () ->
            HttpRequest.newBuilder()
                .header("Content-Range", "bytes */" + film.size())
                .PUT(BodyPublishers.noBody()));
  }

  private YouTubeAnswer call(
      YouTubeKey key, String address, Supplier<HttpRequest.Builder> request) {
    return signIn.with(
        key,
        token ->
            line.send(
                request.get().uri(URI.create(address)).header("Authorization", "Bearer " + token)));
  }

  private String address(String list, Map<String, String> query) {
    return base + DATA + list + "?" + GoogleLine.encoded(query);
  }

  /** On our own line, wherever the place is said to be: the token goes nowhere else. */
  private String begun(String place) {
    var named = URI.create(place);
    return base + named.getRawPath() + "?" + named.getRawQuery();
  }
}
