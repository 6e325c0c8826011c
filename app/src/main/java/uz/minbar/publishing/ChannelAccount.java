package uz.minbar.publishing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import uz.minbar.kernel.Language;

/**
 * A channel of the office: what kind, under which name, in which language it speaks.
 *
 * @param settings what is not secret; secrets are told to the adapter alone
 * @param hasSecret whether a secret is kept
 */
public record ChannelAccount(
    UUID id,
    ChannelKind kind,
    String name,
    Language language,
    Map<String, String> settings,
    boolean hasSecret,
    boolean active,
    Instant createdAt) {

  /** Where on its platform it is; "" where there is none. */
  public String place() {
    return setting(kind.place());
  }

  public String setting(String key) {
    return settings.getOrDefault(key, "");
  }
}
