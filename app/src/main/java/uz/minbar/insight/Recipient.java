package uz.minbar.insight;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;

/**
 * Who gets digests.
 *
 * @param id null before it is kept
 * @param email "" for none
 * @param chat of Telegram, in which the office's bot may write; "" for none
 * @param script one of the two Uzbek ones
 */
public record Recipient(
    @Nullable UUID id,
    String name,
    String email,
    String chat,
    Language script,
    Set<DigestKind> kinds) {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;]{1,64}@[^@\\s,;]{1,255}");
  private static final Pattern CHAT = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}|-?[0-9]{4,20}");
  private static final int LONGEST = 120;

  public static final List<Language> SCRIPTS = List.of(Language.UZ_LATN, Language.UZ_CYRL);

  /** The same once it is kept. */
  public Recipient as(UUID id) {
    return new Recipient(id, name, email, chat, script, kinds);
  }

  /**
   * The recipient, if she can be reached.
   *
   * @throws Problem 422 for a missing name, no way to reach her, an address or chat that is none
   */
  public Recipient checked() {
    if (name.isBlank() || name.length() > LONGEST) {
      throw Problem.invalid("name", "insight.fault.name");
    }
    if (email.isBlank() && chat.isBlank()) {
      throw Problem.invalid("email", "insight.fault.unreachable");
    }
    if (!email.isBlank() && !ADDRESS.matcher(email).matches()) {
      throw Problem.invalid("email", "insight.fault.email");
    }
    if (!chat.isBlank() && !CHAT.matcher(chat).matches()) {
      throw Problem.invalid("chat", "insight.fault.chat");
    }
    if (!SCRIPTS.contains(script)) {
      throw Problem.invalid("script", "insight.fault.script");
    }
    if (kinds.isEmpty()) {
      throw Problem.invalid("kinds", "insight.fault.kinds");
    }
    return this;
  }
}
