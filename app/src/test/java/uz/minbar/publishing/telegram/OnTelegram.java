package uz.minbar.publishing.telegram;

import static uz.minbar.house.Outside.TELEGRAM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.telegram.TelegramBot;
import uz.minbar.foundation.telegram.TelegramPage;
import uz.minbar.foundation.web.Texts;
import uz.minbar.outside.ChannelPoll;
import uz.minbar.outside.ChannelPost;
import uz.minbar.outside.Fault;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelStage;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.TestPieces;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Measure;

/** Telegram with a channel of the office's own. */
class OnTelegram implements ChannelStage {

  final String chat;
  final ChannelAccount account;
  final TestPieces pieces;
  private final Channel nobody;

  OnTelegram(String chat, ChannelAccount account, TestPieces pieces, Channel nobody) {
    this.chat = chat;
    this.account = account;
    this.pieces = pieces;
    this.nobody = nobody;
  }

  /** The adapter at another address. */
  static TelegramChannel at(
      String base, JsonMapper json, Archive archive, Texts texts, Channels channels) {
    var bot = new TelegramBot(base, json, Duration.ofSeconds(5));
    var page = new TelegramPage(base, Duration.ofSeconds(5));
    return new TelegramChannel(bot, page, new TelegramMedia(archive), texts, channels);
  }

  @Override
  public ChannelAccount account() {
    return account;
  }

  @Override
  public String secret() {
    return TELEGRAM.token();
  }

  @Override
  public String wrongSecret() {
    return "7000000002:AAE-a-token-that-nobody-gave-out-xx";
  }

  @Override
  public Channel unreachable() {
    return nobody;
  }

  @Override
  public void next(Fault fault) {
    TELEGRAM.next(chat, fault);
  }

  @Override
  public void late(boolean on) {
    TELEGRAM.pageLag(chat, on ? Duration.ofHours(1) : Duration.ZERO);
  }

  @Override
  public void readable(boolean on) {
    TELEGRAM.preview(chat, on);
  }

  /** The page rounds, and how often a post was passed on stands nowhere. */
  @Override
  public Map<Measure, Count> seen(
      Receipt receipt, long views, long reactions, long forwards, long comments) {
    TELEGRAM
        .people()
        .read(chat, Long.parseLong(receipt.messages().getFirst()), views, reactions - 1, 1L);
    return Map.of(
        Measure.VIEWS, new Count(28_600, true), Measure.REACTIONS, Count.exact(reactions));
  }

  @Override
  public List<String> standing() {
    return TELEGRAM.visible(chat).stream()
        .map(OnTelegram::words)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Override
  public List<Piece> within() {
    return List.of(
        pieces.of("Uzun", "a".repeat(4090), 0),
        pieces.of("Uzun", "a".repeat(1018), 1),
        pieces.of("Koʻp", "Suratlar.", 10));
  }

  @Override
  public List<Piece> beyond() {
    return List.of(
        pieces.of("Uzun", "a".repeat(4091), 0),
        pieces.of("Uzun", "a".repeat(1019), 1),
        pieces.of("Koʻp", "Suratlar.", 11));
  }

  /** What it says or, where it is a poll, asks. */
  private static String words(ChannelPost post) {
    return Optional.ofNullable(post.poll()).map(ChannelPoll::question).orElse(post.text());
  }
}
