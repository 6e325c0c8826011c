package uz.minbar.foundation.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages of Facebook, by their name or number. */
public final class FacebookPage {

  private static final String SITE =
      "(?i)(?:https?://)?(?:[a-z-]{1,10}\\.)?(?:facebook\\.com|fb\\.com)/";

  private static final Pattern OF_SITE = Pattern.compile(SITE + ".*");

  /** All older and newer forms in which the number stands at the end of a name. */
  private static final Pattern NUMBERED =
      Pattern.compile(SITE + "(?:pages|people|pg|p)/(?:[^?#]*[/-])?([0-9]{5,20})/?(?:[?#].*)?");

  private static final Pattern PROFILE =
      Pattern.compile(SITE + "profile\\.php\\?(?:.*&)?id=([0-9]{5,20})(?:[&#].*)?");
  private static final Pattern NAMED =
      Pattern.compile(SITE + "(?:pg/)?@?([A-Za-z0-9.]{3,50})(?:/[^?#]*)?(?:[?#].*)?");
  private static final Pattern BARE = Pattern.compile("@?([A-Za-z0-9.]{3,50})");

  /** First words of addresses that are no page's name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:pages|people|pg|p|groups|events|watch|reel|share|story\\.php|permalink\\.php|profile\\.php"
              + "|photo\\.php|photo|sharer|marketplace|login|hashtag)");

  private FacebookPage() {}

  /** Whether an address leads to Facebook at all. */
  public static boolean isThere(String typed) {
    return OF_SITE.matcher(typed).matches();
  }

  /**
   * The page's name in small letters, or its number.
   *
   * @return empty for what names no page
   */
  public static Optional<String> name(String typed) {
    return Stream.of(NUMBERED, PROFILE, NAMED, BARE)
        .map(form -> form.matcher(typed.strip()))
        .filter(found -> found.matches())
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .findFirst()
        .filter(name -> !NO_NAME.matcher(name).matches());
  }
}
