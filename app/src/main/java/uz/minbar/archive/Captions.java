package uz.minbar.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.minbar.foundation.web.Problem;
import uz.uzbektext.script.Script;

/**
 * Captions as WebVTT, and as SubRip (.srt), which most programs write and which differs in its
 * first line and its commas alone.
 */
final class Captions {

  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*((?:\\d{2,}:)?\\d{2}:\\d{2}[.,]\\d{3})\\s+-->\\s+((?:\\d{2,}:)?\\d{2}:\\d{2}[.,]\\d{3})(.*)");

  private Captions() {}

  /**
   * The file in its one form.
   *
   * @throws Problem 422 for what holds no captions
   */
  static String read(byte[] file) {
    String text = decoded(file).replace("\r\n", "\n").replace('\r', '\n');
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    boolean ours = text.startsWith("WEBVTT");
    if (text.lines().noneMatch(line -> TIMES.matcher(line).matches())) {
      throw Problem.invalid("file", "archive.fault.captions");
    }
    String cues = text.lines().map(Captions::dots).collect(Collectors.joining("\n"));
    return (ours ? cues : "WEBVTT\n\n" + cues.stripLeading()) + "\n";
  }

  /** The same captions in Uzbek Cyrillic. */
  static String cyrillic(String captions) {
    return Arrays.stream(captions.split("\n\n+"))
        .map(block -> block.contains("-->") ? cue(block) : block)
        .collect(Collectors.joining("\n\n"));
  }

  /** What stands before the times is a cue's name and stays. */
  private static String cue(String block) {
    int words = block.indexOf('\n', block.indexOf("-->"));
    return words < 0
        ? block
        : block.substring(0, words) + Script.toCyrillicHtml(block.substring(words));
  }

  private static String dots(String line) {
    var times = TIMES.matcher(line);
    return times.matches()
        ? times.group(1).replace(',', '.')
            + " --> "
            + times.group(2).replace(',', '.')
            + times.group(3)
        : line;
  }

  private static String decoded(byte[] file) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      throw Problem.invalid("file", "archive.fault.captions");
    }
  }
}
