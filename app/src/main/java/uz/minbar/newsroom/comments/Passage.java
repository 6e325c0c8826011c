package uz.minbar.newsroom.comments;

/**
 * A passage of a text: its words, and what stood before and after them. They find it again when the
 * text around it has moved, and tell which of two equal passages was meant.
 */
public record Passage(String quote, String before, String after) {

  /** How much of its surroundings a passage remembers, in characters. */
  static final int AROUND = 40;

  static Passage of(String flat, int from, int to) {
    return new Passage(
        flat.substring(from, to),
        flat.substring(Math.max(0, from - AROUND), from),
        flat.substring(to, Math.min(flat.length(), to + AROUND)));
  }

  /** Where it begins in the text; -1 where it stands there no more. No words stand everywhere. */
  int in(String flat) {
    if (quote.isEmpty()) {
      return 0;
    }
    int best = -1;
    int most = -1;
    for (int at = flat.indexOf(quote); at >= 0; at = flat.indexOf(quote, at + 1)) {
      int like = likeBefore(flat, at) + likeAfter(flat, at + quote.length());
      if (like > most) {
        most = like;
        best = at;
      }
    }
    return best;
  }

  private int likeBefore(String flat, int at) {
    int like = 0;
    while (like < Math.min(before.length(), at)
        && flat.charAt(at - like - 1) == before.charAt(before.length() - like - 1)) {
      like++;
    }
    return like;
  }

  private int likeAfter(String flat, int at) {
    int like = 0;
    while (like < Math.min(after.length(), flat.length() - at)
        && flat.charAt(at + like) == after.charAt(like)) {
      like++;
    }
    return like;
  }
}
