package uz.minbar.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.minbar.newsroom.Poll;

/**
 * What the platform gave back: by it the piece is found again for correction and withdrawal.
 *
 * @param messages ids of the messages as the platform writes them, first the one with the words;
 *     none where a person found it at an address that tells no id
 * @param caption whether the words stand under a picture
 * @param poll what it asks there, where it went out as a poll that nobody can change; null
 *     otherwise
 */
public record Receipt(List<String> messages, boolean caption, @Nullable Poll poll) {

  public static final Receipt NONE = new Receipt(List.of(), false);

  public Receipt(List<String> messages, boolean caption) {
    this(messages, caption, null);
  }
}
