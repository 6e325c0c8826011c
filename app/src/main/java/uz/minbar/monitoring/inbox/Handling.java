package uz.minbar.monitoring.inbox;

import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.PersonId;

/**
 * What was done with a mention.
 *
 * @param assignee who looks after it; null for nobody
 */
public record Handling(boolean dismissed, boolean marked, @Nullable PersonId assignee) {

  public static final Handling NONE = new Handling(false, false, null);
}
