package uz.minbar.outside;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/** Takes calls of the Bot API from the line, plays the mishaps, writes the log. */
final class BotDesk {

  static final String TOKEN = "7000000001:AAE-stand-in-of-the-outside-world_0";

  /** Guarded by the state's lock, as are the calls. */
  final Faults faults = new Faults();

  final List<TelegramStandIn.Call> log = new ArrayList<>();

  private final Waiting state;
  private final InstantSource clock;
  private final Chats chats;
  private final Pace pace;
  private final TelegramPeople people;
  private final BotMethods methods;

  BotDesk(
      Waiting state,
      InstantSource clock,
      Chats chats,
      Pace pace,
      TelegramPeople people,
      String botName) {
    this.state = state;
    this.clock = clock;
    this.chats = chats;
    this.pace = pace;
    this.people = people;
    methods = new BotMethods(chats, pace, people, botName);
  }

  void handle(HttpExchange exchange, String token, String method) throws IOException {
    BotCall call;
    try {
      call = BotCall.read(exchange, token, method);
    } catch (BotRefusal refusal) {
      Mishap.answer(exchange, refusal.code(), BotAnswers.refused(refusal));
      return;
    }
    if (!TOKEN.equals(token)) {
      Mishap.answer(exchange, 401, BotAnswers.refused(401, "Unauthorized", Map.of()));
      return;
    }
    if (call.is("getUpdates")) {
      listen(exchange, call);
      return;
    }
    var fault = state.with(() -> faults.take(call.field("chat_id"), call.writes()));
    if (fault != null && Mishap.before(fault)) {
      told(call, fault);
      record(call, Mishap.status(fault), false, fault);
      var _ = Mishap.before(exchange, fault, BotDesk::refuse);
      return;
    }
    perform(exchange, call, fault);
  }

  /** Listening goes on for ever and is no call that a test counts; it meets only its own faults. */
  private void listen(HttpExchange exchange, BotCall call) throws IOException {
    var fault = state.with(() -> faults.takeAt("getUpdates"));
    if (fault != null && Mishap.before(exchange, fault, BotDesk::refuse)) {
      return;
    }
    try {
      String answer = BotAnswers.ok(people.updates.given(call));
      if (fault == null || !Mishap.after(exchange, fault)) {
        Mishap.answer(exchange, 200, answer);
      }
    } catch (BotRefusal refusal) {
      Mishap.answer(exchange, refusal.code(), BotAnswers.refused(refusal));
    }
  }

  static void refuse(HttpExchange exchange, Fault fault) throws IOException {
    var refusal =
        fault.kind() == Fault.Kind.TOO_MANY
            ? BotRefusal.tooMany(fault.number())
            : BotRefusal.bad("can't parse entities: Unsupported start tag \"x\" at byte offset 0");
    Mishap.answer(exchange, refusal.code(), BotAnswers.refused(refusal));
  }

  private void perform(HttpExchange exchange, BotCall call, @Nullable Fault fault)
      throws IOException {
    if (fault != null && fault.kind() == Fault.Kind.SLOW) {
      Loopback.pause(Duration.ofMillis(fault.number()));
    }
    try {
      String answer = state.with(() -> BotAnswers.ok(methods.perform(call)));
      record(call, fault == null ? 200 : Mishap.status(fault), true, fault);
      if (fault == null || !Mishap.after(exchange, fault)) {
        Mishap.answer(exchange, 200, answer);
      }
    } catch (BotRefusal refusal) {
      record(call, refusal.code(), false, fault);
      Mishap.answer(exchange, refusal.code(), BotAnswers.refused(refusal));
    }
  }

  private void told(BotCall call, Fault fault) {
    state.with(
        () -> {
          var chat = chats.find(call.field("chat_id"));
          if (chat != null && fault.kind() == Fault.Kind.TOO_MANY) {
            pace.told(chat.id, fault.number());
          }
        });
  }

  private void record(BotCall call, int status, boolean taken, @Nullable Fault fault) {
    var entry =
        new TelegramStandIn.Call(
            clock.instant(),
            call.method(),
            call.field("chat_id"),
            Map.copyOf(call.fields()),
            status,
            taken,
            fault);
    state.with(
        () -> {
          log.add(entry);
        });
  }
}
