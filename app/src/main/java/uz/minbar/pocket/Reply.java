package uz.minbar.pocket;

import java.util.List;
import uz.minbar.foundation.telegram.TelegramLine.Button;
import uz.minbar.foundation.telegram.TelegramText;

/**
 * What the bot says.
 *
 * @param buttons one under the other
 */
record Reply(TelegramText text, List<Button> buttons) {

  static Reply of(String words) {
    return new Reply(TelegramText.builder().paragraph(words, null).make(), List.of());
  }

  static Reply of(TelegramText.Builder text, Button... buttons) {
    return new Reply(text.make(), List.of(buttons));
  }
}
