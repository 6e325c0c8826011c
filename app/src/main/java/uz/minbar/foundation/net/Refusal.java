package uz.minbar.foundation.net;

import java.io.IOException;

/** Carries a failure through the client's own exceptions. */
final class Refusal extends IOException {

  private static final long serialVersionUID = 1;

  private final FetchFailure failure;

  Refusal(FetchFailure failure) {
    super(failure);
    this.failure = failure;
  }

  FetchFailure failure() {
    return failure;
  }
}
