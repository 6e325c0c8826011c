package uz.minbar.website.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uz.minbar.foundation.web.Page;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.website.Frame;

/** Whose press centre it is, and the address under which people reach it. */
public record Site(Frame frame, String base) {

  /** The office's name. */
  public String office() {
    return frame.office();
  }

  /** The office as people call it. */
  public String title(Page page) {
    return page.t("website.office", office());
  }

  /** The language as social networks name it; they know no scripts. */
  public static String locale(Language language) {
    return switch (language) {
      case UZ_LATN, UZ_CYRL -> "uz_UZ";
      case RU -> "ru_RU";
      case EN -> "en_GB";
    };
  }

  /** Where a search stands, below a language. */
  public static String search(String q) {
    return q.isEmpty() ? "/search" : "/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  /** The public page of a Telegram channel. */
  public static String telegram(ChannelAccount channel) {
    return "https://t.me/" + channel.setting("chat").substring(1);
  }
}
