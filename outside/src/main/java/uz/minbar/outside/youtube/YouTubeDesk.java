package uz.minbar.outside.youtube;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.Fault;
import uz.minbar.outside.Faults;
import uz.minbar.outside.Mishap;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/** Takes calls from the line, asks who is speaking, plays the mishaps, writes the log. */
final class YouTubeDesk {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final String UPLOAD = "/upload/youtube/v3/videos";
  private static final Pattern LENGTH = Pattern.compile("[1-9][0-9]{0,11}");

  final Faults faults = new Faults();

  private final Waiting state;
  private final InstantSource clock;
  private final SignIn signIn;
  private final Map<String, Session> sessions = new HashMap<>();

  YouTubeDesk(Waiting state, InstantSource clock, SignIn signIn) {
    this.state = state;
    this.clock = clock;
    this.signIn = signIn;
  }

  private record Answer(int status, Object body, Map<String, String> headers) {

    static Answer of(Object body) {
      return new Answer(200, body, Map.of());
    }
  }

  void handle(HttpExchange exchange) throws IOException {
    var head = Ask.of(exchange, new byte[0]);
    long cut = state.with(() -> cut(head));
    var ask = Ask.of(exchange, body(exchange, cut));
    var fault = cut < 0 ? state.with(() -> fault(ask)) : null;
    if (fault != null && Mishap.before(fault)) {
      record(ask, Mishap.status(fault));
      var _ = Mishap.before(exchange, fault, YouTubeDesk::refuse);
      return;
    }
    if (fault != null && fault.kind() == Fault.Kind.SLOW) {
      Loopback.pause(Duration.ofMillis(fault.number()));
    }
    var answer = state.with(() -> answer(ask));
    record(ask, cut < 0 ? answer.status : 0);
    if (cut >= 0) {
      exchange.close(); // Before a header was written that cuts the line without a byte.
    } else if (fault == null || !Mishap.after(exchange, fault)) {
      send(exchange, answer);
    }
  }

  private static byte[] body(HttpExchange exchange, long cut) throws IOException {
    return cut < 0
        ? exchange.getRequestBody().readAllBytes()
        : exchange.getRequestBody().readNBytes((int) cut);
  }

  /** After how many of its bytes a call that brings some is cut; -1 for not at all. */
  private long cut(Ask ask) {
    var session = session(ask);
    if (session == null || session.asks(ask) || session.tube.cuts.isEmpty()) {
      return -1;
    }
    return Math.min(session.tube.cuts.removeFirst(), Session.length(ask));
  }

  private @Nullable Session session(Ask ask) {
    return ask.path().equals(UPLOAD) ? sessions.get(ask.field("upload_id")) : null;
  }

  /** An upload meets its mishap at its bytes, and on each call from then on. */
  private @Nullable Fault fault(Ask ask) {
    var session = session(ask);
    if (session == null) {
      var tube = signIn.speaks(ask.token());
      boolean change = ask.path().startsWith("/youtube/") && Library.seen(ask);
      return change && tube != null ? faults.take(tube.id, true) : null;
    }
    if (session.fault != null || session.asks(ask)) {
      return session.fault;
    }
    var fault = faults.take(session.tube.id, true);
    if (fault != null && fault.kind() != Fault.Kind.TOO_MANY) {
      session.fault = fault;
    }
    return fault;
  }

  private void record(Ask ask, int status) {
    state.with(
        () -> {
          var tube = signIn.speaks(ask.token());
          if (tube != null) {
            tube.calls.add(new YouTubeStandIn.Call(ask.method() + " " + ask.path(), status));
          }
        });
  }

  private Answer answer(Ask ask) {
    try {
      return switch (ask.path()) {
        case "/device/code" -> Answer.of(signIn.code(ask.form()));
        case "/token" -> Answer.of(signIn.token(ask.form()));
        default -> {
          var tube = signIn.speaks(ask.token());
          if (tube == null) {
            throw Refusal.of(401, "authError");
          }
          yield spoken(ask, tube);
        }
      };
    } catch (Refusal refusal) {
      return new Answer(refusal.status, refusal.body(), Map.of());
    }
  }

  private Answer spoken(Ask ask, Tube tube) {
    var refusal = tube.refusals.poll();
    if (refusal != null) {
      throw refusal;
    }
    var today = LocalDate.ofInstant(clock.instant(), PACIFIC);
    if (ask.path().equals(UPLOAD)) {
      return ask.method().equals("POST") ? begin(ask, tube, today) : go(ask, tube);
    }
    Refusal.unless(ask.path().startsWith("/youtube/v3/"), 404, "notFound");
    var body = Library.perform(ask, tube, today);
    return ask.method().equals("DELETE") ? new Answer(204, "", Map.of()) : Answer.of(body);
  }

  private Answer begin(Ask ask, Tube tube, LocalDate today) {
    tube.useUpload(today);
    Refusal.unless(!tube.name.isEmpty(), 401, "youtubeSignupRequired");
    Refusal.unless(ask.field("uploadType").equals("resumable"), 400, "badRequest");
    var written = ask.parts(Set.of("snippet", "status"));
    Refusal.unless(written.size() == 2, 400, "unexpectedPart");
    String length = ask.header("X-Upload-Content-Length");
    Refusal.unless(LENGTH.matcher(length).matches(), 400, "mediaBodyRequired");
    Refusal.unless(
        ask.header("X-Upload-Content-Type").startsWith("video/"), 400, "mediaBodyRequired");
    var video = ask.json();
    String id = UUID.randomUUID().toString();
    sessions.put(
        id,
        new Session(
            tube,
            Video.said(video.path("snippet")),
            Video.visibility(video.path("status")),
            Long.parseLong(length)));
    // The real one names its own host here.
    String place = "https://www.googleapis.com" + UPLOAD + "?uploadType=resumable&upload_id=" + id;
    return new Answer(200, "", Map.of("Location", place));
  }

  private Answer go(Ask ask, Tube tube) {
    var session = session(ask);
    if (session == null || !session.tube.equals(tube) || !ask.method().equals("PUT")) {
      throw Refusal.of(404, "notFound");
    }
    if (session.video == null) {
      session.check(ask);
      session.there.writeBytes(ask.body());
      if (session.there.size() < session.size) {
        int there = session.there.size();
        return new Answer(
            308, "", there == 0 ? Map.of() : Map.of("Range", "bytes=0-" + (there - 1)));
      }
      session.video = made(session);
    }
    return new Answer(
        201, Library.shown(session.video, tube, Set.of("snippet", "status")), Map.of());
  }

  private Video made(Session session) {
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, 11);
    var video =
        new Video(
            id, session.words, session.visibility, session.there.toByteArray(), clock.instant());
    session.tube.take(video);
    return video;
  }

  private static void refuse(HttpExchange exchange, Fault fault) throws IOException {
    boolean many = fault.kind() == Fault.Kind.TOO_MANY;
    var refusal = many ? Refusal.of(429, "rateLimitExceeded") : Refusal.of(400, "badRequest");
    send(
        exchange,
        new Answer(
            refusal.status,
            refusal.body(),
            many ? Map.of("Retry-After", String.valueOf(fault.number())) : Map.of()));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    String body = answer.body.equals("") ? "" : YouTubeStandIn.JSON.writeValueAsString(answer.body);
    Loopback.send(exchange, answer.status, "application/json; charset=UTF-8", body);
  }
}
