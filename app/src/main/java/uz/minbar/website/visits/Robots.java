package uz.minbar.website.visits;

import java.util.regex.Pattern;

/** Programs that read by themselves, by the names they give. */
final class Robots {

  private static final Pattern NAMES =
      Pattern.compile(
          "bot|crawl|spider|slurp|scrap|preview|facebookexternalhit|whatsapp|fetch|monitor|check"
              + "|curl|wget|python|java|okhttp|go-http|libwww|perl|ruby|axios|headless|lighthouse"
              + "|feed|rss|archive",
          Pattern.CASE_INSENSITIVE);

  private Robots() {}

  /** Who gives no name at all is none of a browser, either. */
  static boolean is(String agent) {
    return agent.isBlank() || NAMES.matcher(agent).find();
  }
}
