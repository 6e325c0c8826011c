package uz.uzbektext;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uz.uzbektext.identify.Identified;
import uz.uzbektext.script.Alphabet;
import uz.uzbektext.script.Script;
import uz.uzbektext.tone.Tone;
import uz.uzbektext.word.Lemmatizer;

/** One text a line in, one result a line out, UTF-8, as soon as a line is there. */
public final class Filter {

  /** A word of the command line: takes its options, gives what makes a line of a line. */
  interface Command {

    /** Null where the options are not its own: the usage is printed then. */
    @Nullable UnaryOperator<String> with(List<String> options);
  }

  private static final Map<String, Command> COMMANDS =
      new TreeMap<>(
          Map.of(
              "translit", Filter::translit,
              "stem", Filter::stem,
              "lang", Filter::lang,
              "tone", Filter::tone));

  private static final String USAGE =
      """
      usage: text translit --to cyrl|latn|latn-2026 [--html] [--capitals]
             text stem
             text lang
             text tone [--classes positive,negative]
      One text a line in, one result a line out: the text in another alphabet (--html leaves markup
      as it is, --capitals writes AQSH instead of AQSh); the lemmas of its words; its language and
      script; its tone and how probable that is (--classes takes the likelier of these two).
      """;

  private Filter() {}

  public static void main(String[] words) throws IOException {
    System.exit(run(List.of(words), System.in, System.out, System.err));
  }

  /** 0, or 2 with the usage on the error stream where the words are not understood. */
  static int run(List<String> words, InputStream in, OutputStream out, OutputStream error)
      throws IOException {
    var command = words.isEmpty() ? null : COMMANDS.get(words.getFirst());
    var line = command == null ? null : command.with(words.subList(1, words.size()));
    if (line == null) {
      error.write(USAGE.getBytes(StandardCharsets.UTF_8));
      error.flush();
      return 2;
    }
    pump(
        new InputStreamReader(in, StandardCharsets.UTF_8),
        new OutputStreamWriter(out, StandardCharsets.UTF_8),
        line);
    return 0;
  }

  private static @Nullable UnaryOperator<String> translit(List<String> options) {
    Alphabet to = null;
    boolean html = false;
    boolean capitals = false;
    for (int i = 0; i < options.size(); i++) {
      switch (options.get(i)) {
        case "--to" -> to = ++i < options.size() ? Alphabet.of(options.get(i)) : null;
        case "--html" -> html = true;
        case "--capitals" -> capitals = true;
        default -> {
          return null;
        }
      }
    }
    if (to == null) {
      return null;
    }
    Alphabet alphabet = to;
    boolean large = capitals;
    return html
        ? line -> Script.convertHtml(line, alphabet)
        : line -> Script.convert(line, alphabet, large);
  }

  private static @Nullable UnaryOperator<String> stem(List<String> options) {
    var lemmatizer = Lemmatizer.uzbek();
    return options.isEmpty() ? lemmatizer::lemmas : null;
  }

  private static @Nullable UnaryOperator<String> lang(List<String> options) {
    return options.isEmpty() ? line -> Identified.of(line).tag() : null;
  }

  private static @Nullable UnaryOperator<String> tone(List<String> options) {
    boolean two =
        options.equals(List.of("--classes", "positive,negative"))
            || options.equals(List.of("--classes", "negative,positive"));
    var tone = Tone.shipped();
    return two || options.isEmpty() ? line -> tone.line(line, two) : null;
  }

  /** A line ends with a line feed only, so that as many lines come out as went in. */
  private static void pump(Reader in, Writer out, UnaryOperator<String> work) throws IOException {
    var line = new StringBuilder();
    char[] block = new char[1 << 14];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      int from = 0;
      for (int i = 0; i < read; i++) {
        if (block[i] == '\n') {
          out.append(work.apply(line.append(block, from, i - from).toString())).append('\n');
          line.setLength(0);
          from = i + 1;
        }
      }
      line.append(block, from, read - from);
      out.flush(); // the block was all that there was: whoever waits gets it
    }
    if (!line.isEmpty()) {
      out.append(work.apply(line.toString()));
    }
    out.flush();
  }
}
