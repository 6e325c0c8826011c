package uz.minbar.outside;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/**
 * Telegram in small: the Bot API and the public pages of channels on a loopback port. As strict as
 * the platform about lengths, markup, rights and pace, and able to fail in each way the platform
 * fails, so that a sender's care is proven here and not before the readers of a real channel.
 *
 * <p>A chat is named as in the API: {@code @name} or its id. Where the real platform is lenient
 * about something it documents otherwise (an album of one), this one keeps to the documents.
 */
public final class TelegramStandIn implements AutoCloseable {

  /** What the bot is in a chat. */
  public enum Role {
    /** May post, edit and delete. */
    ADMINISTRATOR,
    /** Administrator without the right to post. */
    WITHOUT_RIGHT,
    /** Was never added. */
    STRANGER,
    /** Was thrown out. */
    KICKED
  }

  /**
   * A call that came.
   *
   * @param method as the caller spelt it
   * @param chat the chat_id field, if any
   * @param fields all fields; never the token
   * @param status of the answer, 0 if none was given
   * @param taken whether the call had its effect, answered or not
   * @param fault the mishap it met, if any
   */
  public record Call(
      Instant at,
      String method,
      @Nullable String chat,
      Map<String, String> fields,
      int status,
      boolean taken,
      @Nullable Fault fault) {}

  private static final Pattern METHOD = Pattern.compile("/bot([^/]+)/([A-Za-z]+)");
  private static final String BOT_NAME = "minbar_namuna_bot";

  private final Waiting state = new Waiting();
  private final Chats chats;
  private final Pace pace;
  private final BotDesk desk;
  private final TelegramPeople people;
  private final Faults pageFaults = new Faults();
  private final TelegramPages pages;
  private final Loopback server;

  private TelegramStandIn(int port, InstantSource clock) {
    chats = new Chats(clock);
    pace = new Pace(clock);
    people = new TelegramPeople(state, chats);
    desk = new BotDesk(state, clock, chats, pace, people, BOT_NAME);
    pages = new TelegramPages(chats);
    server = Loopback.start("127.0.0.1", port, this::handle);
  }

  /** Those who write to the bot, and those who read a channel. */
  public TelegramPeople people() {
    return people;
  }

  /** Starts on any free port. */
  public static TelegramStandIn start() {
    return start(0);
  }

  /** Starts on this port. */
  public static TelegramStandIn start(int port) {
    return start(port, InstantSource.system());
  }

  /** Starts with a clock of the test's own, which the limits of pace and dates follow. */
  public static TelegramStandIn start(int port, InstantSource clock) {
    return new TelegramStandIn(port, clock);
  }

  /** Base address of the Bot API. */
  public URI api() {
    return server.base();
  }

  /** Base address of the public pages: {@code /s/name}, {@code /name/id}. */
  public URI preview() {
    return server.base();
  }

  /** Host and port, for the list of addresses a fetcher may visit. */
  public String authority() {
    return server.authority();
  }

  /** The only token this platform knows. */
  public String token() {
    return BotDesk.TOKEN;
  }

  /** The bot's user name, without the at sign. */
  public String botName() {
    return BOT_NAME;
  }

  /**
   * Opens a channel in which the bot may post.
   *
   * @param name with or without the at sign
   * @return the channel's id
   */
  public long addChannel(String name, String title) {
    String plain = name.startsWith("@") ? name.substring(1) : name;
    return state.with(() -> chats.open("channel", title, plain).id);
  }

  /** Opens a group in which the bot may write, such as the staff's own. */
  public long addGroup(String title) {
    return state.with(() -> chats.open("group", title, null).id);
  }

  /** Changes what the bot is in the chat. */
  public void role(String chat, Role role) {
    state.with(
        () -> {
          chats.known(chat).role = role;
        });
  }

  /** Switches the channel's public page on or off. */
  public void preview(String chat, boolean on) {
    state.with(
        () -> {
          chats.known(chat).previewed = on;
        });
  }

  /** Lets the channel's public page show posts only when they are so old, as caches do. */
  public void pageLag(String chat, Duration lag) {
    state.with(
        () -> {
          chats.known(chat).pageLag = lag;
        });
  }

  /** Turns a group into a supergroup: the old id stops and names the new one, which is returned. */
  public long migrate(String chat) {
    return state.with(
        () -> {
          var old = chats.known(chat);
          long moved = chats.open("supergroup", old.title, null).id;
          old.migratedTo = moved;
          return moved;
        });
  }

  /** Somebody else writes into the channel: no bot, no call. */
  public ChannelPost post(String chat, String text) {
    return post(chat, text, chats.now());
  }

  /** Somebody else wrote into the channel at this time. */
  public ChannelPost post(String chat, String text, Instant at) {
    var body = new PostText(text, List.of()).settled();
    return state.with(() -> chats.known(chat).add(body, null, null, at));
  }

  /** Everything that ever stood in the chat, deleted posts too, oldest first. */
  public List<ChannelPost> messages(String chat) {
    return state.with(() -> chats.known(chat).posts());
  }

  /** Everything that ever stood in the chat of this id. */
  public List<ChannelPost> messages(long chat) {
    return messages(Long.toString(chat));
  }

  /** Ids of what stands above all others of the chat, in the order it was put there. */
  public List<Long> pinned(String chat) {
    return state.with(() -> List.copyOf(chats.known(chat).pinned));
  }

  /** What readers of the chat see now. */
  public List<ChannelPost> visible(String chat) {
    return messages(chat).stream().filter(post -> !post.deleted()).toList();
  }

  /** All calls, in the order they ended. */
  public List<Call> log() {
    return state.with(() -> List.copyOf(desk.log));
  }

  /** The calls about one chat. */
  public List<Call> log(String chat) {
    return log().stream().filter(call -> chat.equals(call.chat())).toList();
  }

  /** Waits until so many visible messages stand in the chat and gives them. */
  public List<ChannelPost> awaitMessages(String chat, int count, Duration within) {
    state.until(
        count + " messages in " + chat,
        within,
        () -> chats.known(chat).posts().stream().filter(post -> !post.deleted()).count() >= count);
    return visible(chat);
  }

  /** Waits until so many calls about the chat have ended. */
  public List<Call> awaitCalls(String chat, int count, Duration within) {
    state.until(
        count + " calls about " + chat,
        within,
        () -> desk.log.stream().filter(call -> chat.equals(call.chat())).count() >= count);
    return log(chat);
  }

  /** Switches the limits of pace on: 1 a second and 20 a minute in a chat, 30 a second in all. */
  public void limits(boolean on) {
    state.with(() -> pace.limited(on));
  }

  /** How many calls came before the retry_after their chat was told had passed. */
  public int tooEarly() {
    return state.with(pace::tooEarly);
  }

  /** The next call, whatever it is, meets this; several wait in line. */
  public void next(Fault fault) {
    state.with(() -> desk.faults.next("", fault));
  }

  /** The next call which names the chat so meets this; several wait in line. */
  public void next(String chat, Fault fault) {
    state.with(() -> desk.faults.next(chat, fault));
  }

  /** The next look at the channel's public page meets this; the name without the at sign. */
  public void nextPage(String name, Fault fault) {
    state.with(() -> pageFaults.next(name, fault));
  }

  /** From now on this share of the writing calls, 0 to 1, meets a mishap by chance. */
  public void misbehave(Random random, double share) {
    state.with(() -> desk.faults.chance(random, share));
  }

  /** From now on all goes well again. */
  public void behave() {
    state.with(desk.faults::clear);
  }

  /** Everything that stands in the chats in which the bot may write, to be put back later. */
  public byte[] kept() {
    return state.with(() -> BotCall.JSON.writeValueAsBytes(chats.kept()));
  }

  /** Puts back what {@link #kept} gave; the same chats must have been opened in the same order. */
  public void putBack(byte[] kept) {
    state.with(() -> chats.putBack(BotCall.JSON.readValue(kept, Chats.Kept.class)));
  }

  private void handle(HttpExchange exchange) throws IOException {
    var method = METHOD.matcher(exchange.getRequestURI().getPath());
    if (method.matches()) {
      desk.handle(exchange, method.group(1), method.group(2));
      return;
    }
    if (people.gave(exchange)) {
      return;
    }
    String name = TelegramPages.channel(exchange.getRequestURI().getPath());
    var fault = state.with(() -> pageFaults.take(name, false));
    if (fault == null || !Mishap.before(exchange, fault, BotDesk::refuse)) {
      var answer = state.with(() -> pages.answer(exchange.getRequestURI()));
      answer.send(exchange);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
