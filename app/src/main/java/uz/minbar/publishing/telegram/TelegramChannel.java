package uz.minbar.publishing.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.foundation.telegram.TelegramBot;
import uz.minbar.foundation.telegram.TelegramPage;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.foundation.web.Texts;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.figures.Counted;
import uz.minbar.publishing.polls.PollResult;

/** A channel or group of Telegram, by a bot that is its administrator. */
@Component
class TelegramChannel implements Channel {

  /** What Telegram says where a poll has ended before. */
  private static final String ENDED = "already been closed";

  private static final Pattern MESSAGE = Pattern.compile("/([0-9]{1,18})/?$");

  private final TelegramBot bot;
  private final TelegramPage pages;
  private final TelegramMedia media;
  private final Texts texts;
  private final TelegramOutcomes outcomes;

  TelegramChannel(
      TelegramBot bot,
      TelegramPage pages,
      TelegramMedia media,
      Texts texts,
      @Lazy Channels channels) {
    this.bot = bot;
    this.pages = pages;
    this.media = media;
    this.texts = texts;
    this.outcomes = new TelegramOutcomes(channels);
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.TELEGRAM;
  }

  @Override
  public Checked check(Map<String, String> settings) {
    return TelegramSettings.check(settings);
  }

  @Override
  public Form form(Piece piece, ChannelAccount account) {
    if (TelegramPoll.is(piece)) {
      return TelegramPoll.form(piece);
    }
    var text = post(piece, account);
    return new Form(text.text(), text.length(), TelegramPost.most(piece));
  }

  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    if (TelegramPoll.is(piece)) {
      return TelegramPoll.breaches(piece);
    }
    var found = new ArrayList<Breach>();
    var form = form(piece, account);
    if (!form.fits()) {
      found.add(
          new Breach(
              piece.assets().isEmpty()
                  ? "publishing.fault.telegramText"
                  : "publishing.fault.telegramCaption",
              form.length(),
              form.most()));
    }
    found.addAll(TelegramMedia.breaches(piece));
    return found;
  }

  @Override
  public Outcome publish(Piece piece, ChannelAccount account, String token) {
    return switch (send(piece, account, token)) {
      case TelegramAnswer.Done done -> sent(account, TelegramReceipt.of(piece, done));
      case TelegramAnswer.Unknown _ -> new Outcome.Unknown("publishing.fault.noAnswer");
      case TelegramAnswer.NotSent _ -> new Outcome.NotSent("publishing.fault.unreachable");
      case TelegramAnswer.Refused refused -> outcomes.refused(refused, account);
    };
  }

  private TelegramAnswer send(Piece piece, ChannelAccount account, String token) {
    String chat = account.setting("chat");
    if (TelegramPoll.is(piece)) {
      var poll = TelegramPoll.of(piece);
      return bot.sendPoll(token, chat, poll.question(), poll.answers());
    }
    var text = post(piece, account);
    return piece.assets().isEmpty()
        ? bot.sendMessage(token, chat, text)
        : bot.sendMedia(token, chat, media.of(piece), text);
  }

  @Override
  public Outcome correct(Piece piece, ChannelAccount account, String token, Receipt receipt) {
    if (receipt.messages().isEmpty()) {
      return new Outcome.ByHand();
    }
    if (TelegramPoll.is(piece)) {
      return TelegramPoll.of(piece).equals(receipt.poll())
          ? new Outcome.Sent(receipt, null)
          : new Outcome.ByHand(Delivery.POLL_FIXED);
    }
    var text = post(piece, account);
    if (text.length() > (receipt.caption() ? TelegramText.MOST_CAPTION : TelegramText.MOST_TEXT)) {
      return new Outcome.Failed("publishing.fault.correctionTooLong");
    }
    return outcomes.changed(edit(account, token, receipt, text), account, receipt);
  }

  @Override
  public Outcome withdraw(Piece piece, ChannelAccount account, String token, Receipt receipt) {
    if (receipt.messages().isEmpty()) {
      return new Outcome.ByHand();
    }
    for (String message : receipt.messages().reversed()) {
      var answer = bot.delete(token, account.setting("chat"), Long.parseLong(message));
      if (answer instanceof TelegramAnswer.Refused refused && refused.says("can't be deleted")) {
        if (TelegramPoll.is(piece)) {
          return close(account, token, receipt);
        }
        var notice =
            TelegramPost.notice(texts.get(piece.language(), "publishing.withdrawn", piece.note()));
        return outcomes.changed(edit(account, token, receipt, notice), account, receipt);
      }
      boolean gone =
          answer instanceof TelegramAnswer.Done
              || answer instanceof TelegramAnswer.Refused not && not.says("not found");
      if (!gone) {
        return outcomes.changed(answer, account, receipt);
      }
    }
    return new Outcome.Sent(receipt, null);
  }

  @Override
  public boolean pins() {
    return true;
  }

  @Override
  public Outcome pin(ChannelAccount account, String token, Receipt receipt, boolean on) {
    return receipt.messages().isEmpty()
        ? new Outcome.ByHand()
        : outcomes.changed(
            bot.pin(
                token, account.setting("chat"), Long.parseLong(receipt.messages().getFirst()), on),
            account,
            receipt);
  }

  @Override
  public boolean polls() {
    return true;
  }

  @Override
  public Outcome close(ChannelAccount account, String token, Receipt receipt) {
    if (receipt.messages().isEmpty()) {
      return new Outcome.ByHand();
    }
    long message = Long.parseLong(receipt.messages().getFirst());
    return switch (bot.stopPoll(token, account.setting("chat"), message)) {
      case TelegramAnswer.Done done ->
          new Outcome.Closed(receipt, TelegramPoll.result(done.result()));
      case TelegramAnswer.Refused refused when refused.says(ENDED) ->
          new Outcome.Closed(receipt, shown(account, token, message).orElse(null));
      case TelegramAnswer answer -> outcomes.changed(answer, account, receipt);
    };
  }

  /** How people voted, as the page tells it. */
  private Optional<PollResult> shown(ChannelAccount account, String token, long message) {
    return publicName(account, token)
        .flatMap(name -> TelegramReading.post(pages, name, message))
        .map(TelegramPage.Post::poll)
        .map(TelegramPoll::result);
  }

  @Override
  public Reading readBack(
      Piece piece, ChannelAccount account, String token, Instant since, Set<String> known) {
    var name = publicName(account, token).orElse(null);
    if (name == null) {
      return new Reading.CannotTell();
    }
    return TelegramReading.look(pages, name, piece, ours(piece), since, known);
  }

  @Override
  public Counted figures(List<Delivery> out, ChannelAccount account, String token) {
    return publicName(account, token)
        .map(name -> TelegramFigures.read(pages, name, out))
        .orElse(Counted.NOTHING);
  }

  /** The number at the end of a link is the message. */
  @Override
  public Receipt receiptAt(String link, ChannelAccount account) {
    var message = MESSAGE.matcher(link);
    return message.find() ? new Receipt(List.of(message.group(1)), false) : Receipt.NONE;
  }

  @Override
  public Optional<String> tryOut(ChannelAccount account, String token) {
    var answer = bot.getChat(token, account.setting("chat"));
    return switch (answer) {
      case TelegramAnswer.Done _ -> Optional.empty();
      case TelegramAnswer.Unknown _, TelegramAnswer.NotSent _ ->
          Optional.of("publishing.fault.unreachable");
      case TelegramAnswer.Refused refused -> Optional.of(TelegramRefusal.reason(refused));
    };
  }

  private TelegramAnswer edit(
      ChannelAccount account, String token, Receipt receipt, TelegramText text) {
    long message = Long.parseLong(receipt.messages().getFirst());
    return receipt.caption()
        ? bot.editCaption(token, account.setting("chat"), message, text)
        : bot.editText(token, account.setting("chat"), message, text);
  }

  private Outcome sent(ChannelAccount account, Receipt receipt) {
    String chat = account.setting("chat");
    String address =
        chat.startsWith("@")
            ? pages.address(chat.substring(1), Long.parseLong(receipt.messages().getFirst()))
            : null;
    return new Outcome.Sent(receipt, address);
  }

  private Optional<String> publicName(ChannelAccount account, String token) {
    String chat = account.setting("chat");
    if (chat.startsWith("@")) {
      return Optional.of(chat.substring(1));
    }
    return bot.getChat(token, chat) instanceof TelegramAnswer.Done done
        ? Optional.of(done.result().path("username").asString("")).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  /** Which post of a page is that piece. */
  private Predicate<TelegramPage.Post> ours(Piece piece) {
    if (TelegramPoll.is(piece)) {
      var poll = TelegramPoll.of(piece);
      return post -> TelegramPoll.same(poll, post.poll());
    }
    var wanted = TelegramPost.forms(piece, texts.get(piece.language(), "publishing.telegram.more"));
    return post -> wanted.contains(TelegramPost.comparable(post.text()));
  }

  private TelegramText post(Piece piece, ChannelAccount account) {
    String corrected =
        piece.note().isEmpty()
            ? ""
            : texts.get(piece.language(), "publishing.corrected", piece.note());
    return TelegramPost.of(
        piece,
        !account.setting("form").equals("lead"),
        texts.get(piece.language(), "publishing.telegram.more"),
        corrected);
  }
}
