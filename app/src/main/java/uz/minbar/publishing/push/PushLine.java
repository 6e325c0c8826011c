package uz.minbar.publishing.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.publishing.Delivery;

/** Seals a notice for one browser and brings it to the browser's push service. */
@Component
class PushLine {

  /** A service may refuse a token that is good for more than a day (RFC 8292). */
  private static final Duration TOKEN = Duration.ofHours(12);

  /** The first pause after a refusal that names none. */
  private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

  /** The first pause after no answer: a line that broke once mostly holds the next time. */
  private static final Duration AFTER_SILENCE = Duration.ofSeconds(10);

  private static final int MOST_DOUBLINGS = 6;

  private final Fetcher fetcher;
  private final Json json;
  private final String contact;
  private final Clock clock;

  PushLine(Fetcher fetcher, Json json, Settings settings, Clock clock) {
    this.fetcher = fetcher;
    this.json = json;
    this.contact =
        settings.contact().contains("@") ? "mailto:" + settings.contact() : settings.publicUrl();
    this.clock = clock;
  }

  /**
   * What a push service said.
   *
   * @param pause how long to wait before the next try, where there is one
   */
  record Answer(Kind kind, Duration pause) {

    /** What became of the notice. */
    enum Kind {
      /** The service keeps it for the browser. */
      TAKEN,
      /** There is no such browser any more. */
      GONE,
      /** The service cannot take this one now. */
      LATER,
      /** The service can take none now, or nobody hears it. */
      BUSY,
      /** It never will. */
      FAILED
    }
  }

  /**
   * What the browser gets. {@code push.js} of the press centre reads it.
   *
   * @param silent whether no sound calls for it, as it only mends what is there
   */
  private record Content(
      String title, String body, String tag, String lang, String path, boolean silent) {}

  /**
   * Sends it once.
   *
   * @param attempts this one among them
   */
  Answer send(VAPIDKeyPair key, Notice notice, Browser browser, int attempts) {
    long doubled = 1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS);
    try {
      return answer(
          fetcher.post(
              browser.endpoint(), headers(key, notice, browser), browser.sealed(content(notice))),
          AFTER_REFUSAL.multipliedBy(doubled));
    } catch (FetchFailure failure) {
      return switch (failure.reason()) {
        case ADDRESS, PRIVATE -> new Answer(Answer.Kind.FAILED, Duration.ZERO);
        default -> new Answer(Answer.Kind.BUSY, AFTER_SILENCE.multipliedBy(doubled));
      };
    }
  }

  private String content(Notice notice) {
    var words = notice.words();
    return json.write(
        (Object)
            new Content(
                words.title(),
                words.body(),
                notice.topic(),
                notice.language().tag(),
                words.path(),
                notice.act() != Delivery.Act.PUBLISH));
  }

  private Map<String, String> headers(VAPIDKeyPair key, Notice notice, Browser browser) {
    var now = clock.instant();
    var token =
        VAPIDJWTParam.getBuilder()
            .resourceURLString(browser.endpoint())
            .expirationTime(now.plus(TOKEN))
            .subject(contact)
            .build();
    var fresh = Duration.between(now, notice.freshUntil());
    return Map.of(
        "Authorization", key.generateAuthorizationHeaderValue(token),
        "Content-Encoding", "aes128gcm",
        "TTL", String.valueOf(Math.max(0, fresh.toSeconds())),
        "Urgency", "normal",
        "Topic", notice.topic());
  }

  private static Answer answer(Fetcher.Answered answered, Duration pause) {
    int status = answered.status();
    @Nullable Duration asked = answered.retryAfter();
    if (status >= 200 && status < 300) {
      return new Answer(Answer.Kind.TAKEN, Duration.ZERO);
    }
    if (status == 404 || status == 410) {
      return new Answer(Answer.Kind.GONE, Duration.ZERO);
    }
    if (status == 429 || status == 503) {
      return new Answer(Answer.Kind.BUSY, asked == null ? pause : asked);
    }
    return status >= 500
        ? new Answer(Answer.Kind.LATER, asked == null ? pause : asked)
        : new Answer(Answer.Kind.FAILED, Duration.ZERO);
  }
}
