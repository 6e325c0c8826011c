package uz.minbar.outside.graph;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import uz.minbar.outside.Fault;
import uz.minbar.outside.Faults;
import uz.minbar.outside.Mishap;
import uz.minbar.outside.line.Loopback;
import uz.minbar.outside.line.Waiting;

/** Takes calls from the line, asks who is speaking, plays the mishaps, writes the log. */
final class GraphDesk {

  /** What headers of usage say in all answers. */
  final Map<String, String> usage = new HashMap<>();

  /** What goes wrong with calls by which readers would see something. */
  final Faults faults = new Faults();

  private final Waiting state;
  private final Ids ids;

  GraphDesk(Waiting state, Ids ids) {
    this.state = state;
    this.ids = ids;
  }

  private record Answer(int status, Object body) {
    static Answer of(GraphRefusal refusal) {
      return new Answer(refusal.status, refusal.body());
    }
  }

  void handle(HttpExchange exchange) throws IOException {
    var ask = Ask.read(exchange);
    var fault =
        state.with(
            () -> {
              usage.forEach((name, json) -> exchange.getResponseHeaders().set(name, json));
              var place = ids.owner(ask.node());
              return place == null || !ask.seen() ? null : faults.take(place.id, true);
            });
    if (fault != null && Mishap.before(fault)) {
      record(exchange, ask, Mishap.status(fault));
      var _ = Mishap.before(exchange, fault, GraphDesk::refuse);
      return;
    }
    if (fault != null && fault.kind() == Fault.Kind.SLOW) {
      Loopback.pause(Duration.ofMillis(fault.number()));
    }
    var answer = state.with(() -> answer(ask));
    record(exchange, ask, answer.status);
    if (fault == null || !Mishap.after(exchange, fault)) {
      send(exchange, answer);
    }
  }

  private void record(HttpExchange exchange, Ask ask, int status) {
    state.with(
        () -> {
          var place = ids.owner(ask.node());
          if (place != null) {
            place.calls.add(new GraphStandIn.Call(exchange.getRequestURI().toString(), status));
          }
        });
  }

  private Answer answer(Ask ask) {
    var place = ids.owner(ask.node());
    if (place == null) {
      return Answer.of(ask.method().equals("GET") ? GraphRefusal.NO_ALIAS : GraphRefusal.NO_OBJECT);
    }
    var refusal = place.refusals.poll();
    if (refusal != null) {
      return Answer.of(refusal);
    }
    if (ask.token().isEmpty() || ask.fields().containsKey("access_token")) {
      return Answer.of(GraphRefusal.NO_TOKEN);
    }
    if (!place.tokens.contains(ask.token())) {
      return Answer.of(
          ids.anybody(ask.token()) ? GraphRefusal.WITHOUT_RIGHT : GraphRefusal.EXPIRED);
    }
    try {
      return new Answer(200, place.perform(ask, ids));
    } catch (GraphNo no) {
      return Answer.of(no.refusal());
    }
  }

  /** It counts by the hour and names minutes, never seconds. */
  private static void refuse(HttpExchange exchange, Fault fault) throws IOException {
    if (fault.kind() == Fault.Kind.TOO_MANY) {
      exchange
          .getResponseHeaders()
          .set(
              "X-Business-Use-Case-Usage",
              "{\"1\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":%d}]}"
                  .formatted((fault.number() + 59) / 60));
      send(exchange, Answer.of(GraphRefusal.PAGE_LIMIT));
    } else {
      send(exchange, Answer.of(GraphRefusal.NO_PARAMETER));
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Loopback.send(
        exchange,
        answer.status,
        "application/json; charset=UTF-8",
        GraphStandIn.JSON.writeValueAsString(answer.body));
  }
}
