package uz.minbar.publishing.youtube;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import uz.minbar.publishing.Outcome;

/** Says what an answer of YouTube means for a delivery. */
final class YouTubeOutcomes {

  /** Allowances begin anew at midnight there. */
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock clock;

  YouTubeOutcomes(Clock clock) {
    this.clock = clock;
  }

  /** Of a try that may be made again without harm, as nobody sees it or nothing comes twice. */
  Outcome again(YouTubeAnswer answer, String gone, Function<JsonNode, Outcome> done) {
    return switch (answer) {
      case YouTubeAnswer.Done sent -> done.apply(sent.body());
      case YouTubeAnswer.NotSent _ -> new Outcome.NotSent("publishing.fault.unreachable");
      case YouTubeAnswer.Unknown _, YouTubeAnswer.Partly _ ->
          new Outcome.NotSent("publishing.fault.noAnswer");
      case YouTubeAnswer.Refused refused -> refused(refused, gone);
    };
  }

  Outcome refused(YouTubeAnswer.Refused refused, String gone) {
    return switch (refused.why()) {
      case FAULT -> new Outcome.NotSent("publishing.fault.noAnswer");
      case DAY, LIMIT -> new Outcome.Later(pause(refused), wrong(refused));
      case GONE -> new Outcome.Failed(gone);
      case SIGN_IN, CLIENT, NO_CHANNEL, RIGHTS, OTHER -> new Outcome.Failed(wrong(refused));
    };
  }

  /** How long to leave it alone after a limit. */
  Duration pause(YouTubeAnswer.Refused refused) {
    if (refused.why() == YouTubeAnswer.Why.DAY) {
      var now = clock.instant().atZone(PACIFIC);
      return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(PACIFIC));
    }
    var said = refused.pause();
    return said == null ? MINUTE : said;
  }

  /** What is wrong with the channel; empty where all is well. */
  static Optional<String> trouble(YouTubeAnswer answer) {
    return switch (answer) {
      case YouTubeAnswer.Done _ -> Optional.empty();
      case YouTubeAnswer.Refused refused -> Optional.of(wrong(refused));
      case YouTubeAnswer.NotSent _, YouTubeAnswer.Unknown _, YouTubeAnswer.Partly _ ->
          Optional.of("publishing.fault.unreachable");
    };
  }

  private static String wrong(YouTubeAnswer.Refused refused) {
    return switch (refused.why()) {
      case SIGN_IN -> "publishing.fault.youtubeConnect";
      case CLIENT -> "publishing.fault.youtubeClient";
      case NO_CHANNEL -> "publishing.fault.youtubeNoChannel";
      case RIGHTS -> "publishing.fault.youtubeRights";
      case DAY -> "publishing.fault.youtubeQuota";
      case LIMIT -> "publishing.fault.slow";
      case FAULT -> "publishing.fault.unreachable";
      case GONE, OTHER -> "publishing.fault.refused";
    };
  }
}
