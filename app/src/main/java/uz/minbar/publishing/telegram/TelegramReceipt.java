package uz.minbar.publishing.telegram;

import java.util.ArrayList;
import java.util.List;
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
    return receipt(piece, messages);
  }

  /** An album is one post on the page; its messages have the ids that follow. */
  static Receipt of(Piece piece, long first) {
    int media = TelegramPoll.is(piece) ? 0 : piece.assets().size();
    var messages =
        LongStream.range(first, first + Math.max(1, media)).mapToObj(String::valueOf).toList();
    return receipt(piece, messages);
  }

  private static Receipt receipt(Piece piece, List<String> messages) {
    return TelegramPoll.is(piece)
        ? new Receipt(messages, false, TelegramPoll.of(piece))
        : new Receipt(messages, !piece.assets().isEmpty());
  }
}
