package uz.minbar.foundation.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the one line of a {@link DatabaseFailure} instead of a page of stack trace. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseFailure> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, DatabaseFailure cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
