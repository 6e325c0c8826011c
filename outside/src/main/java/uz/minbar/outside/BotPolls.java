package uz.minbar.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** {@code sendPoll} and {@code stopPoll}, as strict as the platform. Guarded by its lock. */
final class BotPolls {

  private static final int QUESTION = 300;
  private static final int ANSWERS = 12;
  private static final int ANSWER = 100;

  private final Chats chats;
  private final Pace pace;

  BotPolls(Chats chats, Pace pace) {
    this.chats = chats;
    this.pace = pace;
  }

  Object send(BotCall call) {
    var chat = chats.writable(call);
    if (!Objects.requireNonNullElse(call.field("type"), "regular").equals("regular")
        || "false".equals(call.field("is_anonymous"))
        || "true".equals(call.field("allows_multiple_answers"))) {
      throw BotRefusal.bad("the stand-in takes anonymous polls of one choice only");
    }
    String question =
        words(Objects.requireNonNullElse(call.field("question"), ""), "question", QUESTION);
    var answers = answers(call);
    pace.count(chat.id, 1);
    return BotAnswers.message(chat, chat.ask(ChannelPoll.open(question, answers), chats.now()));
  }

  Object stop(BotCall call) {
    var chat = chats.writable(call);
    var post = chat.post(call.number("message_id"));
    if (post == null) {
      throw BotRefusal.bad("message with poll to stop not found");
    }
    var poll = post.poll();
    if (poll == null) {
      throw BotRefusal.bad("message is not a poll");
    }
    if (poll.closed()) {
      throw BotRefusal.bad("poll has already been closed");
    }
    pace.count(chat.id, 1);
    chat.put(post.with(poll.shut()));
    return shape(poll.shut());
  }

  /** So many readers choose that answer. */
  static void vote(Chat chat, long number, int answer, int times) {
    var post = chat.post(number);
    var poll = post == null ? null : post.poll();
    if (post == null || poll == null || poll.closed()) {
      throw new IllegalStateException("nobody can vote at " + number);
    }
    chat.put(post.with(poll.voted(answer, times)));
  }

  static Map<String, Object> shape(ChannelPoll poll) {
    var shape = new LinkedHashMap<String, Object>();
    shape.put("id", Integer.toString(poll.question().hashCode()));
    shape.put("question", poll.question());
    shape.put(
        "options",
        IntStream.range(0, poll.answers().size())
            .mapToObj(
                i -> Map.of("text", poll.answers().get(i), "voter_count", poll.votes().get(i)))
            .toList());
    shape.put("total_voter_count", poll.voters());
    shape.put("is_closed", poll.closed());
    shape.put("is_anonymous", true);
    shape.put("type", "regular");
    shape.put("allows_multiple_answers", false);
    return shape;
  }

  /** Each is an object; plain strings are of an API long gone. */
  private static List<String> answers(BotCall call) {
    var sent =
        BotCall.json(
            Objects.requireNonNullElse(call.field("options"), "[]"),
            "can't parse options JSON object");
    var answers = new ArrayList<String>();
    for (var option : sent) {
      if (!option.isObject()) {
        throw BotRefusal.bad("can't parse InputPollOption: expected an Object");
      }
      answers.add(words(option.path("text").asString(""), "options", ANSWER));
    }
    if (answers.size() < 2) {
      throw BotRefusal.bad("poll must have at least 2 option");
    }
    if (answers.size() > ANSWERS) {
      throw BotRefusal.bad("poll can't have more than " + ANSWERS + " options");
    }
    return List.copyOf(answers);
  }

  private static String words(String sent, String what, int most) {
    String words = sent.strip();
    if (words.isEmpty()) {
      throw BotRefusal.bad("poll " + what + " must be non-empty");
    }
    if (words.length() > most) {
      throw BotRefusal.bad("poll " + what + " length must not exceed " + most);
    }
    return words;
  }
}
