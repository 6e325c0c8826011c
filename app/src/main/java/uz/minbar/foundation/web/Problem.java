package uz.minbar.foundation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request cannot be done, said to the person who can act. Texts are keys of messages, so that
 * a desk page and the API say the same in the reader's language.
 */
public class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String textKey;
  private final transient List<Fault> faults;
  private final transient Object[] arguments;
  private @Nullable Integer position;

  /**
   * One field that is wrong.
   *
   * @param field the name of the field as sent, "" for the whole
   * @param textKey the reason
   */
  public record Fault(String field, String textKey, Object... arguments) {}

  public Problem(HttpStatus status, String textKey, List<Fault> faults, Object... arguments) {
    super(textKey + " " + faults);
    this.status = status;
    this.textKey = textKey;
    this.faults = List.copyOf(faults);
    this.arguments = arguments;
  }

  /** 422: one field is wrong. */
  public static Problem invalid(String field, String textKey, Object... arguments) {
    return invalid(List.of(new Fault(field, textKey, arguments)));
  }

  /** 422: these fields are wrong. */
  public static Problem invalid(List<Fault> faults) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "foundation.problem.invalid", faults);
  }

  /** 409: the state of the thing forbids it. */
  public static Problem conflict(String textKey, Object... arguments) {
    return new Problem(HttpStatus.CONFLICT, textKey, List.of(), arguments);
  }

  /** 404: there is no such thing, or it belongs to another organisation. */
  public static Problem notFound() {
    return new Problem(HttpStatus.NOT_FOUND, "foundation.problem.notFound", List.of());
  }

  /** 412: somebody else was faster. */
  public static Problem stale() {
    return new Problem(HttpStatus.PRECONDITION_FAILED, "foundation.problem.stale", List.of());
  }

  /** 401: nobody knows who is asking. */
  public static Problem unknown() {
    return new Problem(HttpStatus.UNAUTHORIZED, "foundation.problem.unknown", List.of());
  }

  /** 403: the person may not. */
  public static Problem forbidden() {
    return forbidden("foundation.problem.forbidden");
  }

  /** 403 for that reason. */
  public static Problem forbidden(String textKey) {
    return new Problem(HttpStatus.FORBIDDEN, textKey, List.of());
  }

  /** Where in a field's text the fault lies: characters before it. */
  public Problem at(int characters) {
    position = characters;
    return this;
  }

  /** Characters before the fault; null where it has no place in a text. */
  public @Nullable Integer position() {
    return position;
  }

  public HttpStatus status() {
    return status;
  }

  public String textKey() {
    return textKey;
  }

  public List<Fault> faults() {
    return faults;
  }

  /** What to say beside a form: the faults of its fields, or the problem itself. */
  public List<Fault> reasons() {
    return faults.isEmpty() ? List.of(new Fault("", textKey, arguments)) : faults;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
