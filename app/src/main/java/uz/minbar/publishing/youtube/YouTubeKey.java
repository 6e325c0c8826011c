package uz.minbar.publishing.youtube;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.Channel.Checked;
import uz.minbar.publishing.ChannelAccount;

/**
 * As whom the program speaks: the office's own project at Google, and who let it in.
 *
 * @param client the project's client id
 * @param secret the project's client secret
 * @param refresh by which Google knows who let the program in; "" while nobody did
 */
record YouTubeKey(String client, String secret, String refresh) {

  private static final Pattern CLIENT =
      Pattern.compile("[0-9A-Za-z-]{5,150}\\.apps\\.googleusercontent\\.com");
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{10,100}");
  private static final Pattern REFRESH = Pattern.compile("[A-Za-z0-9/_.-]{10,512}");

  static YouTubeKey of(ChannelAccount account, String kept) {
    return of(account.setting("client"), kept);
  }

  private static YouTubeKey of(String client, String kept) {
    int blank = kept.indexOf(' ');
    return blank < 0
        ? new YouTubeKey(client, kept, "")
        : new YouTubeKey(client, kept.substring(0, blank), kept.substring(blank + 1).strip());
  }

  /**
   * A new client secret ends what was connected with the old one.
   *
   * @throws Problem 422 for what can be no client and no secret
   */
  static Checked check(Map<String, String> given) {
    String client = given.getOrDefault("client", "").strip();
    var kept = of(client, given.getOrDefault("token", "").strip());
    String typed = given.getOrDefault("refresh", "").strip();
    String refresh = typed.isEmpty() ? kept.refresh : typed;
    if (!CLIENT.matcher(client).matches()) {
      throw Problem.invalid("settings.client", "publishing.fault.youtubeClientId");
    }
    if (!SECRET.matcher(kept.secret).matches()) {
      throw Problem.invalid("settings.token", "publishing.fault.youtubeSecret");
    }
    if (!refresh.isEmpty() && !REFRESH.matcher(refresh).matches()) {
      throw Problem.invalid("settings.refresh", "publishing.fault.youtubeRefresh");
    }
    var settings = new HashMap<String, String>();
    settings.put("client", client);
    settings.put("form", given.getOrDefault("form", "whole").equals("lead") ? "lead" : "whole");
    String channel = given.getOrDefault("channel", "").strip();
    if (!refresh.isEmpty() && !channel.isEmpty()) {
      settings.put("channel", channel);
    }
    return new Checked(settings, refresh.isEmpty() ? kept.secret : kept.secret + " " + refresh);
  }

  boolean connected() {
    return !refresh.isEmpty();
  }

  @Override
  public String toString() {
    return "key of " + client;
  }
}
