package uz.minbar.website;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uz.uzbektext.script.Fold;

/** Finds the headlines in which words begin as somebody types, in any script, without a scan. */
final class Beginnings {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}" + Pattern.quote(Fold.APOSTROPHES) + "]+");

  private final List<List<String>> keys;
  private final Word[] words;

  Beginnings(List<String> headlines) {
    keys =
        headlines.stream().map(headline -> words(headline).flatMap(List::stream).toList()).toList();
    var all = new ArrayList<Word>();
    for (int at = 0; at < keys.size(); at++) {
      for (String key : keys.get(at)) {
        all.add(new Word(key, at));
      }
    }
    words = all.toArray(Word[]::new);
    Arrays.sort(words, Comparator.comparing(Word::key));
  }

  private record Word(String key, int at) {}

  /** The places of the first headlines that have a word for the beginning of each typed one. */
  List<Integer> of(String typed, int limit) {
    var asked = words(typed).toList();
    // The longest one is in the fewest headlines.
    return asked.stream()
        .max(Comparator.comparingInt(variants -> variants.getFirst().length()))
        .map(
            longest ->
                longest.stream()
                    .flatMap(this::beginning)
                    .map(Word::at)
                    .distinct()
                    .filter(at -> asked.stream().allMatch(variants -> has(at, variants)))
                    .sorted()
                    .limit(limit)
                    .toList())
        .orElse(List.of());
  }

  private boolean has(int at, List<String> variants) {
    return keys.get(at).stream().anyMatch(key -> variants.stream().anyMatch(key::startsWith));
  }

  private Stream<Word> beginning(String key) {
    int found = Arrays.binarySearch(words, new Word(key, 0), Comparator.comparing(Word::key));
    int first = found < 0 ? -found - 1 : found;
    while (first > 0 && words[first - 1].key().equals(key)) {
      first--;
    }
    return Arrays.stream(words, first, words.length).takeWhile(word -> word.key().startsWith(key));
  }

  /** The keys of each word; one with ё has two. */
  private static Stream<List<String>> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(Fold::keys)
        .filter(variants -> !variants.getFirst().isEmpty());
  }
}
