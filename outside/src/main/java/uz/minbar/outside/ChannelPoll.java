package uz.minbar.outside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A poll as the platform has it: anonymous, one answer for each voter.
 *
 * @param votes how many chose each answer
 * @param closed once nobody can vote any more
 */
public record ChannelPoll(
    String question, List<String> answers, List<Integer> votes, boolean closed) {

  static ChannelPoll open(String question, List<String> answers) {
    return new ChannelPoll(question, answers, Collections.nCopies(answers.size(), 0), false);
  }

  /** How many have voted. */
  public int voters() {
    return votes.stream().mapToInt(Integer::intValue).sum();
  }

  /** The share of an answer in whole percents, as the public page shows it. */
  int share(int answer) {
    return voters() == 0 ? 0 : Math.round(100f * votes.get(answer) / voters());
  }

  ChannelPoll voted(int answer, int times) {
    var more = new ArrayList<>(votes);
    more.set(answer, more.get(answer) + times);
    return new ChannelPoll(question, answers, List.copyOf(more), closed);
  }

  ChannelPoll shut() {
    return new ChannelPoll(question, answers, votes, true);
  }
}
