package uz.uzbektext.script;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uz.uzbektext.script.Reading.Kind;

/** A text into one alphabet: finds the words, leaves all else as it stands. */
final class Converter {

  /** Told of each word that was read, with its place in the text. */
  interface Listener {
    void word(int from, int to, Reading reading);
  }

  private final boolean cyrillic;
  private final boolean dates;
  private final Words words;

  private Converter(boolean cyrillic, boolean dates, Function<String, Reading> reader) {
    this.cyrillic = cyrillic;
    this.dates = dates;
    this.words = new Words(reader);
  }

  static Converter to(Alphabet alphabet, boolean capitals) {
    var latin = new ToLatin(capitals);
    return switch (alphabet) {
      case CYRILLIC -> new Converter(true, true, ToCyrillic::read);
      case LATIN -> new Converter(false, true, latin::read);
      case LATIN_2026 ->
          new Converter(
              false, true, word -> Reading.sure(Latin2026.from1995(latin.read(word).text())));
    };
  }

  /** Each word in its own script, its spelling repaired. */
  static Converter repairing() {
    return new Converter(false, false, word -> Reading.sure(Spelling.repaired(word)));
  }

  String convert(String text) {
    return new Run(text, null).convert();
  }

  String convert(String text, Listener listener) {
    return new Run(text, listener).convert();
  }

  private final class Run {

    private final String text;
    private final @Nullable Listener listener;
    private final StringBuilder out;
    private int chunkEnd;
    private boolean special;
    private boolean foreignBefore;
    private boolean quoteOpen;

    Run(String text, @Nullable Listener listener) {
      this.text = text;
      this.listener = listener;
      this.out = new StringBuilder(text.length() + text.length() / 8 + 16);
    }

    String convert() {
      int at = 0;
      while (at < text.length()) {
        if (at >= chunkEnd) {
          chunk(at);
        }
        char sign = text.charAt(at);
        int end = special && chunkBegins(sign) ? Protected.end(text, at, chunkEnd) : at;
        if (end > at) {
          out.append(text, at, end);
          at = end;
        } else if (Signs.letter(sign)) {
          at = word(at);
        } else if (Signs.digit(sign)) {
          at = number(at);
        } else {
          other(sign, at);
          at++;
        }
      }
      return out.toString();
    }

    private boolean chunkBegins(char sign) {
      return Signs.letter(sign) || sign == '@' || sign == '#';
    }

    /** A stretch without spaces. */
    private void chunk(int at) {
      special = false;
      int end = at;
      while (end < text.length() && text.charAt(end) > ' ') {
        special |= Protected.suspicious(text.charAt(end));
        end++;
      }
      chunkEnd = Math.max(end, at + 1);
    }

    private void other(char sign, int at) {
      out.append(sign);
      if (sign != ' ') {
        foreignBefore = false;
      }
      if (Signs.apostrophe(sign)) {
        quoteOpen = at == 0 || !Signs.letter(text.charAt(at - 1));
      }
    }

    private int word(int from) {
      int end = wordEnd(from);
      if (cyrillic && (end - from == 1 && numeral(from) || sign(from, end))) {
        out.append(text, from, end);
        return end;
      }
      var known = words.read(text, from, end);
      boolean kept = known.kind() == Kind.EITHER && (foreignBefore || foreignAfter(end));
      foreignBefore = kept || known.kind() == Kind.FOREIGN;
      quoteOpen &= !Signs.apostrophe(text.charAt(end - 1));
      if (kept) {
        out.append(text, from, end);
      } else {
        known.write(out);
      }
      if (listener != null) {
        var reading = known.reading();
        listener.word(from, end, kept ? reading.foreign(text.substring(from, end)) : reading);
      }
      return end;
    }

    private int wordEnd(int from) {
      int end = from + 1;
      while (end < text.length()) {
        char sign = text.charAt(end);
        if (!Signs.letter(sign) && !inside(sign, end)) {
          break;
        }
        end++;
      }
      return end;
    }

    /** Apostrophes and soft hyphens between letters; at the end that of oʻ and gʻ, and a tutuq. */
    private boolean inside(char sign, int at) {
      if (!Signs.apostrophe(sign) && sign != Signs.SOFT_HYPHEN) {
        return false;
      }
      boolean more =
          at + 1 < text.length()
              && (Signs.letter(text.charAt(at + 1))
                  || Signs.apostrophe(sign)
                      && Signs.apostrophe(text.charAt(at + 1))
                      && at + 2 < text.length()
                      && Signs.letter(text.charAt(at + 2)));
      if (more || sign == Signs.SOFT_HYPHEN) {
        return more;
      }
      boolean bearer = "gG".indexOf(text.charAt(at - 1)) >= 0;
      boolean letter = sign == Signs.TUTUQ || sign == Signs.COMMA;
      // матлаʼ, обрўʼ; but the second of a pair of quotation marks is none
      return bearer || letter || !quoteOpen && Signs.vowelOrAlike(text.charAt(at - 1));
    }

    /** I, V and X alone are centuries, unless a full stop makes them initials. */
    private boolean numeral(int at) {
      boolean initial = at + 1 < text.length() && text.charAt(at + 1) == '.';
      return Roman.one(text.charAt(at)) && !initial;
    }

    /** 5G, H2O, A4: a capital or two at a figure. */
    private boolean sign(int from, int end) {
      boolean figure =
          from > 0 && Signs.digit(text.charAt(from - 1))
              || end < text.length() && Signs.digit(text.charAt(end));
      return figure
          && end - from < 3
          && Signs.upper(text.charAt(from))
          && Signs.upper(text.charAt(end - 1));
    }

    private boolean foreignAfter(int end) {
      if (end + 1 >= text.length()
          || text.charAt(end) != ' '
          || !Signs.letter(text.charAt(end + 1))) {
        return false;
      }
      var next = words.read(text, end + 1, wordEnd(end + 1));
      return next.kind() != Kind.UZBEK;
    }

    private int number(int from) {
      int end = from;
      while (end < text.length() && Signs.digit(text.charAt(end))) {
        end++;
      }
      out.append(text, from, end);
      foreignBefore = false;
      if (end + 1 < text.length() && Signs.letter(text.charAt(end + 1))) {
        return joint(from, end);
      }
      return end;
    }

    private int joint(int from, int end) {
      char sign = text.charAt(end);
      if (!dates || (cyrillic ? sign != '-' && sign != '‑' : sign != ' ' && sign != '\u00A0')) {
        return end;
      }
      String word = text.substring(end + 1, wordEnd(end + 1));
      boolean other = Signs.cyrillic(word.charAt(0)) != cyrillic;
      if (!other || !Dates.is(text, from, end, word)) {
        return end;
      }
      out.append(cyrillic ? ' ' : '-');
      return end + 1;
    }
  }
}
