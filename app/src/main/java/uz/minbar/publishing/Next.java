package uz.minbar.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A delivery after something has become of it. */
final class Next {

  private final Delivery from;
  private Delivery.Act act;
  private DeliveryState state;
  private int round;
  private long version;
  private @Nullable Long doneVersion;
  private int attempts;
  private int readings;
  private Instant dueAt;
  private @Nullable Instant startedAt;
  private @Nullable Long startedVersion;
  private @Nullable Instant sentAt;
  private @Nullable Receipt receipt;
  private @Nullable String address;
  private @Nullable String fault;
  private String note;

  private Next(Delivery from) {
    this.from = from;
    act = from.act();
    state = from.state();
    round = from.round();
    version = from.version();
    doneVersion = from.doneVersion();
    attempts = from.attempts();
    readings = from.readings();
    dueAt = from.dueAt();
    startedAt = from.startedAt();
    startedVersion = from.startedVersion();
    sentAt = from.sentAt();
    receipt = from.receipt();
    address = from.address();
    fault = from.fault();
    note = from.note();
  }

  static Next of(Delivery delivery) {
    return new Next(delivery);
  }

  /** Plans it anew: whatever was planned before does nothing when its time comes. */
  Next plan(DeliveryState to, Instant at, @Nullable String because) {
    state = to;
    round = from.round() + 1;
    dueAt = at;
    fault = because;
    return this;
  }

  /** Ends the matter with this state. */
  Next rest(DeliveryState to, @Nullable String because) {
    state = to;
    round = from.round() + 1;
    fault = because;
    return this;
  }

  Next act(Delivery.Act to, long wanted, String because) {
    act = to;
    version = wanted;
    note = because;
    attempts = 0;
    readings = 0;
    return this;
  }

  Next started(Instant at, long with) {
    startedVersion = with;
    state = DeliveryState.SENDING;
    startedAt = at;
    attempts = from.attempts() + 1;
    return this;
  }

  Next fresh() {
    attempts = 0;
    readings = 0;
    return this;
  }

  Next read(int times) {
    readings = times;
    return this;
  }

  Next sent(Receipt with, @Nullable String at, Instant when, long done) {
    var first = from.sentAt();
    state = DeliveryState.SENT;
    receipt = with;
    address = at == null ? from.address() : at;
    sentAt = first == null ? when : first;
    doneVersion = done;
    fault = null;
    readings = 0;
    return this;
  }

  Delivery make() {
    return new Delivery(
        from.id(),
        from.material(),
        from.channel(),
        from.language(),
        from.occasion(),
        act,
        state,
        round,
        version,
        doneVersion,
        attempts,
        readings,
        dueAt,
        startedAt,
        startedVersion,
        sentAt,
        receipt,
        address,
        fault,
        note);
  }
}
