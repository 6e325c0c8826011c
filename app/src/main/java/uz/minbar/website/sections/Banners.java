package uz.minbar.website.sections;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** Raises the banner, lets it down. One at a time: two warnings are none. */
@Service
public class Banners {

  /** A warning that stays for ever is not read any more. */
  public static final Duration LONGEST = Duration.ofDays(31);

  private static final int MOST_LETTERS = 300;
  private static final Pattern LINK = Pattern.compile("(?:/|https://)[^\\s\"<>\\\\]{0,500}");

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Json json;
  private final Acts acts;
  private final Clock clock;

  Banners(JdbcClient jdbc, Tenancy tenancy, Json json, Acts acts, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
    this.acts = acts;
    this.clock = clock;
  }

  /** The banner that is up. */
  @Transactional(readOnly = true)
  public Optional<Banner> banner() {
    return jdbc.sql("select level, words, link, until from website_banner where until > ?")
        .params(Sql.params(clock.instant()))
        .query(
            (row, _) ->
                new Banner(
                    Banner.Level.ofWord(row.getString("level")),
                    json.text(row.getString("words")),
                    row.getString("link"),
                    row.getObject("until", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /**
   * Puts the banner up in place of the one before.
   *
   * @throws Problem 422 without Uzbek words, with too many, with a link that is none, or with an
   *     end that has passed or is more than {@link #LONGEST} away
   */
  public void raise(Banner banner) {
    if (banner.words().exact(Language.UZ_LATN).isBlank()) {
      throw Problem.invalid("words.uz-Latn", "website.fault.bannerWords");
    }
    for (String words : banner.words().byLanguage().values()) {
      if (words.length() > MOST_LETTERS) {
        throw Problem.invalid("words", "website.fault.bannerLong", MOST_LETTERS);
      }
    }
    requireLink(banner.link());
    var now = clock.instant();
    if (!banner.until().isAfter(now) || banner.until().isAfter(now.plus(LONGEST))) {
      throw Problem.invalid("until", "website.fault.until", LONGEST.toDays());
    }
    acts.perform(Right.PUBLISH, "website.raiseBanner", banner.level().word(), () -> write(banner));
  }

  /** Lets the banner down; one that is not up stays down. */
  public void lower() {
    acts.perform(
        Right.PUBLISH,
        "website.lowerBanner",
        "",
        () -> jdbc.sql("delete from website_banner").update());
  }

  /**
   * @throws Problem 422 for what is neither "" nor a path of ours nor an https address
   */
  static void requireLink(String link) {
    if (!link.isEmpty() && (!LINK.matcher(link).matches() || link.startsWith("//"))) {
      throw Problem.invalid("link", "website.fault.link");
    }
  }

  private void write(Banner banner) {
    jdbc.sql(
            """
            insert into website_banner (organisation, level, words, link, until)
            values (?, ?, ?::jsonb, ?, ?)
            on conflict (organisation) do update set level = excluded.level, words = excluded.words,
              link = excluded.link, until = excluded.until
            """)
        .params(
            Sql.params(
                tenancy.current().value(),
                banner.level().word(),
                json.write(plain(banner.words())),
                banner.link(),
                banner.until()))
        .update();
  }

  private static LocalizedText plain(LocalizedText words) {
    var plain = LocalizedText.EMPTY;
    for (var one : words.byLanguage().entrySet()) {
      plain = plain.with(one.getKey(), SectionTexts.line(one.getValue()));
    }
    return plain;
  }
}
