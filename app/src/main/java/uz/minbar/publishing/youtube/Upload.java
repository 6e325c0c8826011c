package uz.minbar.publishing.youtube;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Receipt;

/**
 * Brings one video to the platform. Where the line is cut it asks how much is there and goes on
 * from that byte; nobody sees anything before the last one.
 */
final class Upload {

  /** How often it tries on while no byte more arrives. */
  private static final int TRIES = 5;

  private final YouTubeApi api;
  private final YouTubeOutcomes outcomes;
  private final YouTubeKey key;
  private final YouTubeApi.Film film;
  private final Duration pause;

  Upload(
      YouTubeApi api,
      YouTubeOutcomes outcomes,
      YouTubeKey key,
      YouTubeApi.Film film,
      Duration pause) {
    this.api = api;
    this.outcomes = outcomes;
    this.key = key;
    this.film = film;
    this.pause = pause;
  }

  /** Sends it with its words, as the platform's resource of a video. */
  Outcome of(Map<String, ?> video) {
    var begun = api.begin(key, film, video);
    return begun instanceof YouTubeAnswer.Done done && !done.place().isEmpty()
        ? carry(done.place())
        : outcomes.again(
            begun,
            "publishing.fault.refused",
            _ -> new Outcome.NotSent("publishing.fault.noAnswer"));
  }

  private Outcome carry(String place) {
    long there = 0;
    int tries = 0;
    // Whether all bytes may have arrived for all we know.
    boolean doubt = false;
    var answer = api.send(key, place, film, 0);
    while (true) {
      switch (answer) {
        case YouTubeAnswer.Done done -> {
          return sent(done);
        }
        case YouTubeAnswer.Partly partly -> {
          tries = partly.received() > there ? 0 : tries + 1;
          there = partly.received();
          if (there >= film.size()) {
            return new Outcome.Unknown("publishing.fault.noAnswer");
          }
          if (tries > TRIES) {
            return new Outcome.NotSent("publishing.fault.noAnswer");
          }
          doubt = false;
          answer = api.send(key, place, film, there);
        }
        case YouTubeAnswer.Refused refused when refused.why() != YouTubeAnswer.Why.FAULT -> {
          return refused(refused, doubt);
        }
        case YouTubeAnswer.Refused _, YouTubeAnswer.NotSent _, YouTubeAnswer.Unknown _ -> {
          doubt = true;
          if (++tries > TRIES) {
            return new Outcome.Unknown("publishing.fault.noAnswer");
          }
          LockSupport.parkNanos(pause.toNanos() << tries);
          answer = api.received(key, place, film);
        }
      }
    }
  }

  /** An upload that the platform has forgotten is begun anew, unless it may have come through. */
  private Outcome refused(YouTubeAnswer.Refused refused, boolean doubt) {
    if (doubt) {
      return new Outcome.Unknown("publishing.fault.noAnswer");
    }
    return refused.why() == YouTubeAnswer.Why.GONE
        ? new Outcome.NotSent("publishing.fault.noAnswer")
        : outcomes.refused(refused, "publishing.fault.refused");
  }

  private static Outcome sent(YouTubeAnswer.Done done) {
    String id = done.body().path("id").asString("");
    return id.isEmpty()
        ? new Outcome.Unknown("publishing.fault.noAnswer")
        : new Outcome.Sent(new Receipt(List.of(id), false), YouTubeChannel.address(id));
  }
}
