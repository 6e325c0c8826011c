package uz.minbar.publishing.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import uz.minbar.foundation.graph.GraphAnswer;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Receipt;

/** Says what an answer of the Graph API means for a delivery. */
public final class GraphOutcomes {

  /** The platform already has just this text as its latest: a try before this one came through. */
  private static final int TWIN = 506;

  /** It may say so of a picture that is out nevertheless. */
  private static final int BLOCKED = 2207051;

  /** It gets pictures by their addresses, and this one it could not reach. */
  private static final int NOT_FETCHED = 9004;

  private GraphOutcomes() {}

  /** Of a try to say something for the first time: where in doubt, it may be out. */
  public static Outcome first(GraphAnswer answer) {
    return first(answer, body -> sent(body, new Outcome.Unknown("publishing.fault.noAnswer")));
  }

  /** The same where its number is known by other means than the answer. */
  public static Outcome first(GraphAnswer answer, Function<JsonNode, Outcome> said) {
    return switch (answer) {
      case GraphAnswer.Done done -> said.apply(done.body());
      case GraphAnswer.NotSent _ -> new Outcome.NotSent("publishing.fault.unreachable");
      case GraphAnswer.Unknown _ -> new Outcome.Unknown("publishing.fault.noAnswer");
      case GraphAnswer.Refused refused ->
          refused.why() == GraphAnswer.Why.FAULT
                  || refused.code() == TWIN
                  || refused.subcode() == BLOCKED
              ? new Outcome.Unknown("publishing.fault.noAnswer")
              : refused(refused, "publishing.fault.refused");
    };
  }

  /** Of a try that may be made again without harm, as nobody sees it or nothing comes twice. */
  public static Outcome again(GraphAnswer answer, String gone, Function<JsonNode, Outcome> done) {
    return switch (answer) {
      case GraphAnswer.Done sent -> done.apply(sent.body());
      case GraphAnswer.NotSent _ -> new Outcome.NotSent("publishing.fault.unreachable");
      case GraphAnswer.Unknown _ -> new Outcome.NotSent("publishing.fault.noAnswer");
      case GraphAnswer.Refused refused ->
          refused.why() == GraphAnswer.Why.FAULT
              ? new Outcome.NotSent("publishing.fault.noAnswer")
              : refused(refused, gone);
    };
  }

  /** Of making something that nobody sees: where in doubt, it is made again. */
  public static Outcome made(GraphAnswer answer) {
    return again(
        answer,
        "publishing.fault.refused",
        body -> sent(body, new Outcome.NotSent("publishing.fault.noAnswer")));
  }

  /** Of taking something away: what is gone already is taken away. */
  public static Outcome removal(GraphAnswer answer, Receipt receipt) {
    return answer instanceof GraphAnswer.Refused refused && refused.why() == GraphAnswer.Why.GONE
        ? new Outcome.Sent(receipt, null)
        : again(answer, "publishing.fault.messageGone", _ -> new Outcome.Sent(receipt, null));
  }

  /** What is wrong with the channel; empty where all is well. */
  public static Optional<String> trouble(GraphAnswer answer) {
    return switch (answer) {
      case GraphAnswer.Done _ -> Optional.empty();
      case GraphAnswer.NotSent _, GraphAnswer.Unknown _ ->
          Optional.of("publishing.fault.unreachable");
      case GraphAnswer.Refused refused ->
          Optional.of(
              switch (refused.why()) {
                case TOKEN -> "publishing.fault.tokenRefused";
                case RIGHTS -> "publishing.fault.graphRights";
                case GONE -> "publishing.fault.noPage";
                case LIMIT -> "publishing.fault.slow";
                case FAULT, OTHER -> "publishing.fault.unreachable";
              });
    };
  }

  private static Outcome sent(JsonNode body, Outcome withoutId) {
    String id = body.path("id").asString("");
    return id.isEmpty() ? withoutId : new Outcome.Sent(new Receipt(List.of(id), false), null);
  }

  private static Outcome refused(GraphAnswer.Refused refused, String gone) {
    if (refused.code() == NOT_FETCHED) {
      return new Outcome.Failed("publishing.fault.notFetched");
    }
    return switch (refused.why()) {
      case TOKEN -> new Outcome.Failed("publishing.fault.tokenRefused");
      case RIGHTS -> new Outcome.Failed("publishing.fault.graphRights");
      case LIMIT -> new Outcome.Later(refused.pause(), "publishing.fault.slow");
      case GONE -> new Outcome.Failed(gone);
      case FAULT, OTHER -> new Outcome.Failed("publishing.fault.refused");
    };
  }
}
