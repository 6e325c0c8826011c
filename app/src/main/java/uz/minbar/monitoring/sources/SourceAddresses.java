package uz.minbar.monitoring.sources;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.graph.FacebookPage;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.foundation.web.Problem;

/** The one form of what people type for a source. */
@Component
class SourceAddresses {

  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?:https?://)?(?:t\\.me|telegram\\.me)/(?:s/)?([A-Za-z][A-Za-z0-9_]{3,31})/?(?:\\?.*)?");
  private static final Pattern NAME = Pattern.compile("@?([A-Za-z][A-Za-z0-9_]{3,31})");
  private static final Pattern MAILBOX = Pattern.compile("(?i)^imaps?://");
  private static final Pattern SITEMAP =
      Pattern.compile("(?i)sitemap[^/?]*\\.xml(\\.gz)?(\\?.*)?$");

  /** What a list's place needs; functions that take long on a hostile page are left out. */
  private static final Pattern REGION =
      Pattern.compile("(?:[A-Za-z0-9_.#> ,*-]|:nth-(?:child|of-type)\\([0-9]{1,4}\\)){0,500}");

  private final Fetcher fetcher;
  private final Settings settings;

  SourceAddresses(Fetcher fetcher, Settings settings) {
    this.fetcher = fetcher;
    this.settings = settings;
  }

  static SourceKind guess(String address) {
    String typed = address.strip();
    if (YouTube.feed(typed).isPresent()) {
      return SourceKind.FEED;
    }
    if (CHANNEL.matcher(typed).matches() || NAME.matcher(typed).matches()) {
      return SourceKind.TELEGRAM;
    }
    if (FacebookPage.isThere(typed)) {
      return SourceKind.FACEBOOK;
    }
    if (MAILBOX.matcher(typed).find()) {
      return SourceKind.MAILBOX;
    }
    return SITEMAP.matcher(typed).find() ? SourceKind.SITEMAP : SourceKind.FEED;
  }

  /**
   * @throws Problem 422 for an address that is none, or private, for a region that is none, and for
   *     what comes to be in another way
   */
  NewSource normal(NewSource typed) {
    if (typed.kind() == SourceKind.MANUAL) {
      throw Problem.invalid("kind", "monitoring.fault.manual");
    }
    if (typed.kind() == SourceKind.FACEBOOK) {
      throw Problem.invalid("token", "monitoring.fault.facebookToken");
    }
    if (typed.kind() == SourceKind.MAILBOX) {
      throw Problem.invalid("address", "monitoring.fault.mailNoPassword");
    }
    if (!REGION.matcher(typed.region()).matches()
        || !typed.region().isEmpty() && typed.kind() != SourceKind.PAGE) {
      throw Problem.invalid("region", "monitoring.fault.region");
    }
    String address =
        typed.kind() == SourceKind.TELEGRAM ? channel(typed.address()) : site(typed.address());
    return new NewSource(typed.kind(), address, typed.region(), typed.title());
  }

  private static String channel(String typed) {
    var link = CHANNEL.matcher(typed);
    var name = NAME.matcher(typed);
    if (link.matches()) {
      return link.group(1).toLowerCase(Locale.ROOT);
    }
    if (name.matches()) {
      return name.group(1).toLowerCase(Locale.ROOT);
    }
    throw Problem.invalid("address", "monitoring.fault.channel");
  }

  private String site(String typed) {
    String address = YouTube.feed(typed).orElse(typed);
    try {
      fetcher.check(address);
    } catch (FetchFailure failure) {
      throw Problem.invalid("address", failure.reason().textKey());
    }
    return URI.create(address).normalize().toString();
  }

  /** Host and port, as visitors keep their manners by them. */
  String host(NewSource source) {
    var uri =
        URI.create(
            source.kind() == SourceKind.TELEGRAM ? settings.telegramPreview() : source.address());
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getHost().toLowerCase(Locale.ROOT) + port;
  }

  /** Where a person looks at it here: channels under the address they are read from. */
  String page(Source source) {
    return source.kind() == SourceKind.TELEGRAM
        ? settings.telegramPreview() + "/s/" + source.address()
        : source.link();
  }
}
