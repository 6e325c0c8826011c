package uz.minbar.foundation.telegram;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;

/**
 * What a channel shows to everybody: the page on which we look whether a message of ours that got
 * no answer is there after all.
 */
@Component
public class TelegramPage {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern COUNT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)([KMB]?)");
  private static final int MOST = 4 * 1024 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final String base;
  private final Duration patience;

  @Autowired
  TelegramPage(Settings settings) {
    this(settings.telegramPreview(), PATIENCE);
  }

  /** With an address and a patience of its own, for those who wait in vain. */
  public TelegramPage(String base, Duration patience) {
    this.base = base;
    this.patience = patience;
  }

  /**
   * A post as the page shows it.
   *
   * @param at null where the page names no time
   * @param views how often it was seen, as rounded as the page tells; null where it does not
   * @param reactions how many of all kinds, as rounded; null where none stands there
   * @param poll what it asks; null where it asks nothing
   */
  public record Post(
      long id,
      String text,
      @Nullable Instant at,
      @Nullable Long views,
      @Nullable Long reactions,
      @Nullable Poll poll) {}

  /**
   * A poll as the page shows it.
   *
   * @param voters how many have voted, as rounded as the page tells; null where it does not
   */
  public record Poll(String question, List<Choice> choices, @Nullable Long voters) {}

  /**
   * An answer to choose.
   *
   * @param share of the voters who chose it, in whole percents; null where the page tells none
   */
  public record Choice(String answer, @Nullable Integer share) {}

  /** A channel as its page shows it, posts from old to new. */
  public record Channel(String title, List<Post> posts) {}

  /** The newest posts, oldest first; empty where the page cannot be read or is no channel's. */
  public Optional<List<Post>> posts(String channel, @Nullable Long before) {
    try {
      var address =
          URI.create(base + "/s/" + channel + (before == null ? "" : "?before=" + before));
      var request =
          HttpRequest.newBuilder(address)
              .header("User-Agent", "Minbar (reads back its own posts)")
              .GET()
              .build();
      // The client's own time limit ends with the headers.
      var answer =
          http.sendAsync(
              request,
              HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST));
      try {
        var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        return response.statusCode() == 200
            ? parse(response.body()).map(Channel::posts)
            : Optional.empty();
      } finally {
        var _ = answer.cancel(true);
      }
    } catch (ExecutionException | TimeoutException | IllegalArgumentException unreadable) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The address under which people find a post. */
  public String address(String channel, long message) {
    return base + "/" + channel + "/" + message;
  }

  /** Reads such a page; empty where it shows no channel. */
  public static Optional<Channel> parse(String html) {
    var document = Jsoup.parse(html);
    if (document.selectFirst(".tgme_channel_history, .tgme_widget_message") == null) {
      return Optional.empty();
    }
    var posts = new ArrayList<Post>();
    for (var message : document.select(".tgme_widget_message[data-post]")) {
      String name = message.attr("data-post");
      try {
        posts.add(
            new Post(
                Long.parseLong(name.substring(name.lastIndexOf('/') + 1)),
                text(message.selectFirst(".tgme_widget_message_text")),
                time(message.selectFirst("time[datetime]")),
                told(message.selectFirst(".tgme_widget_message_views")),
                reactions(message),
                poll(message)));
      } catch (NumberFormatException noPost) {
        continue; // an advertisement or a service message: not ours in any case
      }
    }
    var title = document.selectFirst(".tgme_channel_info_header_title");
    return Optional.of(new Channel(title == null ? "" : title.text(), posts));
  }

  private static String text(@Nullable Element element) {
    if (element == null) {
      return "";
    }
    element.select("br").forEach(line -> line.replaceWith(new org.jsoup.nodes.TextNode("\n")));
    return element.wholeText();
  }

  /** Beside each sign stands its count. */
  private static @Nullable Long reactions(Element message) {
    Long sum = null;
    for (var reaction : message.select(".tgme_widget_message_reactions .tgme_reaction")) {
      var count = count(reaction.ownText());
      if (count != null) {
        sum = count + (sum == null ? 0 : sum);
      }
    }
    return sum;
  }

  private static @Nullable Poll poll(Element message) {
    var poll = message.selectFirst(".tgme_widget_message_poll");
    return poll == null
        ? null
        : new Poll(
            text(poll.selectFirst(".tgme_widget_message_poll_question")),
            poll.select(".tgme_widget_message_poll_option").stream()
                .map(TelegramPage::choice)
                .toList(),
            told(message.selectFirst(".tgme_widget_message_voters")));
  }

  private static Choice choice(Element option) {
    var share = option.selectFirst(".tgme_widget_message_poll_option_percent");
    String percents = share == null ? "" : share.text().strip();
    return new Choice(
        text(option.selectFirst(".tgme_widget_message_poll_option_text")),
        percents.matches("[0-9]{1,3}%")
            ? Integer.valueOf(percents.substring(0, percents.length() - 1))
            : null);
  }

  private static @Nullable Long told(@Nullable Element element) {
    return element == null ? null : count(element.text());
  }

  private static @Nullable Long count(String told) {
    var count = COUNT.matcher(told.strip());
    if (!count.matches()) {
      return null;
    }
    int zeros = "KMB".indexOf(count.group(2).isEmpty() ? '-' : count.group(2).charAt(0)) + 1;
    return new BigDecimal(count.group(1)).movePointRight(3 * zeros).longValue();
  }

  private static @Nullable Instant time(@Nullable Element element) {
    try {
      return element == null ? null : OffsetDateTime.parse(element.attr("datetime")).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
