package uz.minbar.outside.graph;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.outside.Fault;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/**
 * The Graph API in small, on a loopback port: pages with posts and accounts of Instagram, each
 * spoken for by its own tokens. It wants the token in a header, where the real one takes it in the
 * address as well, knows no field but those it has, keeps to the published limits, and names the
 * token in the address of the next page, as the real one does.
 */
public final class GraphStandIn implements AutoCloseable {

  /**
   * A call that came.
   *
   * @param address path and query
   * @param status of the answer; 0 where the line broke
   */
  public record Call(String address, int status) {}

  /** How often a post was seen, answered by a sign, passed on and answered in words. */
  public record Seen(long views, long reactions, long forwards, long comments) {}

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final Waiting state = new Waiting();
  private final Ids ids = new Ids();
  private final GraphDesk desk = new GraphDesk(state, ids);
  private final Loopback server;
  private Function<String, byte @Nullable []> web = _ -> null;

  private final InstantSource clock;

  private GraphStandIn(InstantSource clock) {
    this.clock = clock;
    server = Loopback.start("127.0.0.1", 0, desk::handle);
  }

  /** Starts on any free port. */
  public static GraphStandIn start() {
    return start(InstantSource.system());
  }

  /** Starts with a clock of the test's own, which dates follow. */
  public static GraphStandIn start(InstantSource clock) {
    return new GraphStandIn(clock);
  }

  /** Its base address, without a slash at the end. */
  public URI base() {
    return server.base();
  }

  /** Opens a page that nobody can read yet. */
  public void page(String name, String title) {
    state.with(
        () -> {
          String id = ids.next();
          var page = new FacebookPage(name, title, id, clock);
          var _ = ids.own(id, page);
          var _ = ids.own(name, page);
        });
  }

  /** Opens an account of Instagram; its id, by which alone it is called, is returned. */
  public String account(String name) {
    return state.with(
        () -> {
          String id = ids.next();
          return ids.own(id, new InstagramAccount(name, id, clock, address -> web.apply(address)));
        });
  }

  /**
   * From where the platform gets pictures whose addresses it is given; null for what is not there.
   */
  public void web(Function<String, byte @Nullable []> web) {
    state.with(
        () -> {
          this.web = web;
        });
  }

  /** A fresh token that speaks for that page or account. */
  public String token(String place) {
    String token = "EAAB" + UUID.randomUUID().toString().replace("-", "");
    state.with(
        () -> {
          var _ = known(place).tokens.add(token);
        });
    return token;
  }

  /** All its tokens are revoked. */
  public void revoke(String place) {
    state.with(() -> known(place).tokens.clear());
  }

  /** Whether its tokens may say something there, or read only. */
  public void mayWrite(String place, boolean may) {
    state.with(
        () -> {
          known(place).mayWrite = may;
        });
  }

  /** Whether what is said there from now on is shown only once this is switched off again. */
  public void late(String place, boolean on) {
    state.with(
        () -> {
          known(place).late = on;
          if (!on) {
            known(place).unseen.clear();
          }
        });
  }

  /** The page says something; the id of the post is returned. */
  public String post(String page, String message, Instant at) {
    return state.with(() -> page(page).post(ids, message, at, null, List.of()));
  }

  /** The page shares a link. */
  public String share(String page, String message, String title, String description, Instant at) {
    var link = new PagePost.Link(title, description);
    return state.with(() -> page(page).post(ids, message, at, link, List.of()));
  }

  /** A post says something else from now on. */
  public void edit(String page, String id, String message) {
    state.with(() -> page(page).edit(id, message));
  }

  /** What readers of the page see, the latest first. */
  public List<String> posts(String page) {
    return state.with(() -> page(page).posts.stream().map(PagePost::message).toList());
  }

  /** How many pictures each post of the page has, the latest first. */
  public List<Integer> photos(String page) {
    return state.with(() -> page(page).posts.stream().map(post -> post.photos().size()).toList());
  }

  /** How much of what readers see there is a video. */
  public long videos(String place) {
    return state.with(() -> known(place).videos());
  }

  /** Captions of what stands in the account, the latest first. */
  public List<String> captions(String account) {
    return state.with(
        () -> instagram(account).media.stream().map(InstagramAccount.Media::caption).toList());
  }

  /** The account takes so many publications a day. */
  public void quota(String account, int quota) {
    state.with(
        () -> {
          instagram(account).quota = quota;
        });
  }

  /** Containers of the account are not ready the first times somebody looks. */
  public void slow(String account, int looks) {
    state.with(
        () -> {
          instagram(account).slowness = looks;
        });
  }

  /** The account's next publication happens and is called forbidden all the same. */
  public void block(String account) {
    state.with(
        () -> {
          instagram(account).blocked = true;
        });
  }

  /** Whether the account's tokens may delete. */
  public void mayDelete(String account, boolean may) {
    state.with(
        () -> {
          instagram(account).mayDelete = may;
        });
  }

  /** A post of that place was so often seen and answered from now on. */
  public void seen(String place, String post, Seen seen) {
    state.with(
        () -> {
          var _ = known(place).seen.put(post, seen);
        });
  }

  /** Whether the place's tokens may read insights. */
  public void mayCount(String place, boolean may) {
    state.with(
        () -> {
          known(place).mayCount = may;
        });
  }

  /** The next call about the place meets this; several wait in line. */
  public void next(String place, GraphRefusal refusal) {
    state.with(
        () -> {
          var _ = known(place).refusals.add(refusal);
        });
  }

  /** The next call by which readers would see something meets this; several wait in line. */
  public void next(String place, Fault fault) {
    state.with(
        () -> {
          desk.faults.next(known(place).id, fault);
        });
  }

  /** From now on this share of such calls, 0 to 1, meets a mishap by chance. */
  public void misbehave(Random random, double share) {
    state.with(() -> desk.faults.chance(random, share));
  }

  /** From now on all goes well again. */
  public void behave() {
    state.with(desk.faults::clear);
  }

  /** What the header of that name says in all answers; "" says nothing. */
  public void usage(String header, String json) {
    state.with(
        () -> {
          var _ = json.isEmpty() ? desk.usage.remove(header) : desk.usage.put(header, json);
        });
  }

  /** The calls about the place, in the order they came. */
  public List<Call> calls(String place) {
    return state.with(() -> List.copyOf(known(place).calls));
  }

  private Place known(String place) {
    return Objects.requireNonNull(ids.owner(place), place);
  }

  private FacebookPage page(String name) {
    return (FacebookPage) known(name);
  }

  private InstagramAccount instagram(String id) {
    return (InstagramAccount) known(id);
  }

  @Override
  public void close() {
    server.close();
  }
}
