package uz.minbar.website;

import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Settings;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Shelf;

/**
 * Tells the office's own word from one that only pretends to be: a link by its address, a text by
 * its words. A single word changed, left out or put in is found and shown, as that is how forgeries
 * are made. In either script, with any apostrophes.
 */
@Service
public class Verification {

  private static final Pattern LINK = Pattern.compile("(?:https?://)?[^\\s/]*\\.?[^\\s/]*/\\S*");
  private static final Pattern PATH =
      Pattern.compile("/(oz|uz|ru|en)/news/([A-Za-z0-9-]{1,120})/?(?:\\?.*)?");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.|t\\.me/)\\S+");
  private static final int FEWEST = 5;
  private static final int CANDIDATES = 8;
  private static final int LONGEST = 20_000;

  /** Below this share of common words two texts only speak of the same thing. */
  private static final double LIKE = 0.6;

  private static final Pattern CODE = Pattern.compile("/verify\\?address=([0-9A-Za-z-]{12,20})");

  private final Shelf shelf;
  private final Settings settings;
  private final Seals seals;

  Verification(Shelf shelf, Settings settings, Seals seals) {
    this.shelf = shelf;
    this.settings = settings;
    this.seals = seals;
  }

  @Transactional(readOnly = true)
  public Verdict of(Language reader, String asked) {
    String text = asked.substring(0, Math.min(asked.length(), LONGEST)).strip();
    var sealed = seals.byCode(text);
    if (sealed.isPresent()) {
      return sealed.get();
    }
    return LINK.matcher(text).matches() ? link(text) : text(reader, text);
  }

  /** Another host's address is not ours, however much its path looks like one. */
  private Verdict link(String link) {
    var path = path(link);
    var code = path.map(CODE::matcher).filter(Matcher::find).map(match -> match.group(1));
    if (code.isPresent()) {
      return seals.byCode(code.get()).orElseGet(Verdict::unknown);
    }
    return path.map(PATH::matcher)
        .filter(match -> match.matches())
        .flatMap(
            match ->
                Language.ofPrefix(match.group(1))
                    .flatMap(
                        language ->
                            shelf.find(
                                language, match.group(2).toLowerCase(java.util.Locale.ROOT))))
        .map(found -> seals.of(found.piece()))
        .orElseGet(Verdict::unknown);
  }

  private Optional<String> path(String link) {
    try {
      var own = URI.create(settings.publicUrl());
      var address = URI.create(link.startsWith("/") || link.contains("://") ? link : "//" + link);
      boolean ours =
          address.getHost() == null
              ? link.startsWith("/") && !link.startsWith("//")
              : address.getHost().equalsIgnoreCase(own.getHost())
                  && address.getPort() == own.getPort();
      String asked = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      return ours && address.getPath() != null
          ? Optional.of(address.getPath() + asked)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Verdict text(Language reader, String text) {
    var asked = words(ADDRESS.matcher(text).replaceAll(" "));
    if (asked.size() < FEWEST) {
      return new Verdict(Verdict.Answer.TOO_SHORT, null, List.of(), null);
    }
    var best = Verdict.unknown();
    double most = LIKE;
    // Both scripts sound alike: the reader's own comes first.
    var candidates =
        shelf.like(text, CANDIDATES).stream()
            .sorted(Comparator.comparing(piece -> piece.language() != reader))
            .toList();
    for (var piece : candidates) {
      String body = Jsoup.parseBodyFragment(piece.body()).text();
      var whole = words(piece.headline() + " " + piece.lead() + " " + body);
      if (holds(whole, asked) || holds(words(piece.headline() + " " + body), asked)) {
        return seals.of(piece);
      }
      var differences = Departures.between(whole, asked);
      double like = (double) Departures.common(differences) / asked.size();
      if (like > most) {
        most = like;
        best = Verdict.changed(piece, differences);
      }
    }
    return best;
  }

  private static boolean holds(List<Departures.Word> whole, List<Departures.Word> part) {
    return Collections.indexOfSubList(whole, part) >= 0;
  }

  private static List<Departures.Word> words(String text) {
    return Arrays.stream(text.split("\\s+"))
        .map(Departures.Word::new)
        .filter(word -> !word.key().isEmpty())
        .toList();
  }
}
