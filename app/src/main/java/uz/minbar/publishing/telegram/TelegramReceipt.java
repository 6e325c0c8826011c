package uz.minbar.publishing.telegram;

import java.util.ArrayList;
import java.util.stream.LongStream;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;

/** Which messages of a chat a piece is. */
final class TelegramReceipt {

  private TelegramReceipt() {}

  /** As the answer says. */
  static Receipt of(Piece piece, TelegramAnswer.Done done) {
    var messages = new ArrayList<String>();
    if (done.result().isArray()) {
      done.result().forEach(message -> messages.add(message.path("message_id").asString()));
    } else {
      messages.add(done.result().path("message_id").asString());
    }
    return new Receipt(messages, !piece.assets().isEmpty());
  }

  /** An album is one post on the page; its messages have the ids that follow. */
  static Receipt of(Piece piece, long first) {
    int media = piece.assets().size();
    var messages =
        LongStream.range(first, first + Math.max(1, media)).mapToObj(String::valueOf).toList();
    return new Receipt(messages, media > 0);
  }
}
