package uz.minbar.house;

import java.util.ArrayList;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.outside.feeds.FeedSite;
import uz.minbar.outside.mail.MailStandIn;

/** The outside world that all tests of the house share; each test uses names of its own there. */
public final class Outside {

  public static final TelegramStandIn TELEGRAM = TelegramStandIn.start();
  public static final FeedSite SITES = FeedSite.start(0, 40);
  public static final MailStandIn MAIL = MailStandIn.start();

  private Outside() {}

  static String allowed() {
    var allowed = new ArrayList<>(SITES.authorities());
    allowed.add(TELEGRAM.authority());
    return String.join(",", allowed);
  }
}
