package uz.minbar.publishing.polls;

import java.util.List;

/**
 * How people voted in a poll that has ended.
 *
 * @param rounded whether the platform tells only about how many chose each answer
 */
public record PollResult(List<Voted> answers, boolean rounded) {

  /** An answer and how many chose it. */
  public record Voted(String answer, long votes) {}

  /** How many votes there are in all. */
  public long votes() {
    return answers.stream().mapToLong(Voted::votes).sum();
  }

  /** The share of an answer in whole percents; 0 where nobody voted. */
  public long share(Voted one) {
    return votes() == 0 ? 0 : Math.round(100.0 * one.votes() / votes());
  }
}
