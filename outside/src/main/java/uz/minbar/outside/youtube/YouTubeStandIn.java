package uz.minbar.outside.youtube;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.outside.Fault;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/**
 * The YouTube Data API and Google's sign-in in small, on one loopback port: channels, each with a
 * project of its own. It keeps to the published limits and prices, takes bytes of an upload in
 * their order alone, and lets nobody in without a token that is still good.
 */
public final class YouTubeStandIn implements AutoCloseable {

  /**
   * A call that came.
   *
   * @param what method and path
   * @param status of the answer; 0 where the line broke
   */
  public record Call(String what, int status) {}

  /**
   * How often a video was seen, liked and answered in words.
   *
   * @param comments below zero where comments are closed
   */
  public record Seen(long views, long likes, long comments) {}

  /** What viewers see of a video. */
  public record Shown(
      String id,
      String title,
      String description,
      String section,
      String language,
      String visibility,
      byte[] film) {}

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final Waiting state = new Waiting();
  private final Map<String, Tube> clients = new HashMap<>();
  private final SignIn signIn;
  private final YouTubeDesk desk;
  private final Loopback server;

  private YouTubeStandIn(InstantSource clock) {
    signIn = new SignIn(clock, clients);
    desk = new YouTubeDesk(state, clock, signIn);
    server = Loopback.start("127.0.0.1", 0, desk::handle);
  }

  /** Starts on any free port. */
  public static YouTubeStandIn start() {
    return start(InstantSource.system());
  }

  /** Starts with a clock of the test's own, which dates, tokens and allowances follow. */
  public static YouTubeStandIn start(InstantSource clock) {
    return new YouTubeStandIn(clock);
  }

  /** Its base address, without a slash at the end; of the sign-in, too. */
  public URI base() {
    return server.base();
  }

  /**
   * Opens a channel with a project of its own; gives the client id, by which the channel is called
   * here from then on.
   *
   * @param name "" for an account that has no channel
   */
  public String channel(String name) {
    String number = UUID.randomUUID().toString().replace("-", "");
    String client = number.substring(0, 12) + "-namuna.apps.googleusercontent.com";
    var tube = new Tube("UC" + number.substring(10), name, client, "GOCSPX-" + number);
    state.with(
        () -> {
          var _ = clients.put(client, tube);
        });
    return client;
  }

  /** The client secret of the channel's project. */
  public String secret(String client) {
    return state.with(() -> known(client).secret);
  }

  /** Lets the project in, as if somebody had typed in a code; gives the refresh token. */
  public String letIn(String client) {
    return state.with(() -> signIn.refresh(known(client)));
  }

  /** A person types in a code and allows what is asked, or does not. */
  public void typeIn(String code, boolean allow) {
    state.with(() -> signIn.answer(code, allow));
  }

  /** Nobody lets the project in any more. */
  public void revoke(String client) {
    state.with(() -> signIn.revoke(known(client)));
  }

  /** The short-lived tokens end before their time. */
  public void endTokens(String client) {
    state.with(() -> signIn.end(known(client)));
  }

  /** What the project may use up in a day from now on. */
  public void quota(String client, int uploads, int units) {
    state.with(
        () -> {
          known(client).mostUploads = uploads;
          known(client).mostUnits = units;
        });
  }

  /** Whether what is uploaded from now on is shown only once this is switched off again. */
  public void late(String client, boolean on) {
    state.with(
        () -> {
          known(client).late = on;
          if (!on) {
            known(client).unseen.clear();
          }
        });
  }

  /** The videos of a channel, the latest first. */
  public List<Shown> videos(String client) {
    return state.with(
        () ->
            known(client).videos.stream()
                .map(
                    one ->
                        new Shown(
                            one.id(),
                            one.word("title"),
                            one.word("description"),
                            one.word("categoryId"),
                            one.word("defaultLanguage"),
                            one.visibility(),
                            one.film()))
                .toList());
  }

  /** Somebody of the office gives a video a tag by hand. */
  public void tag(String client, String video, String tag) {
    state.with(
        () -> {
          var tube = known(client);
          var words = new HashMap<>(tube.own(video).snippet());
          words.put("tags", JSON.valueToTree(List.of(tag)));
          tube.videos.replaceAll(one -> one.id().equals(video) ? one.saying(words) : one);
        });
  }

  /** The tags of a video, as JSON; "" where it has none. */
  public String tags(String client, String video) {
    return state.with(
        () -> {
          var tags = known(client).own(video).snippet().get("tags");
          return tags == null ? "" : tags.toString();
        });
  }

  /** A video was so often seen and answered from now on. */
  public void seen(String client, String video, Seen seen) {
    state.with(
        () -> {
          var _ = known(client).seen.put(video, seen);
        });
  }

  /** The next call of the channel is refused so; several wait in line. */
  public void refuse(String client, int status, String reason) {
    state.with(
        () -> {
          var _ = known(client).refusals.add(Refusal.of(status, reason));
        });
  }

  /**
   * The next upload or change meets this; several wait in line. An upload that meets it does so on
   * each of its calls, as a line that is down stays down for a while.
   */
  public void next(String client, Fault fault) {
    state.with(
        () -> {
          desk.faults.next(known(client).id, fault);
        });
  }

  /** The line is cut once after so many bytes of the next that bring some; several in line. */
  public void cut(String client, long bytes) {
    state.with(
        () -> {
          known(client).cuts.addLast(bytes);
        });
  }

  /** The calls that came with a token of the channel, in their order. */
  public List<Call> calls(String client) {
    return state.with(() -> List.copyOf(known(client).calls));
  }

  private Tube known(String client) {
    return Objects.requireNonNull(clients.get(client), client);
  }

  @Override
  public void close() {
    server.close();
  }
}
