package uz.minbar.insight.paper;

import java.util.stream.Collectors;
import uz.minbar.foundation.telegram.TelegramText;

/** A paper without pages: the text of a letter, the text of a message. */
public final class PlainPaper {

  private PlainPaper() {}

  /**
   * The words with the addresses of what they speak of.
   *
   * @param address where the whole is read
   */
  public static String letter(Paper paper, String address) {
    var text = new StringBuilder();
    text.append(paper.title()).append('\n').append(paper.line()).append("\n\n");
    for (var part : paper.parts()) {
      text.append(part.heading()).append('\n');
      if (!part.text().isEmpty()) {
        text.append(part.text()).append('\n');
      }
      part.figures().forEach(one -> text.append("  ").append(figure(one)).append('\n'));
      for (var one : part.lines()) {
        text.append("• ").append(one.text()).append('\n');
        append(text, one.detail());
        append(text, one.original());
      }
      text.append('\n');
    }
    return text.append(address).append('\n').toString();
  }

  /**
   * The same for Telegram. Where it is longer than a message may be, the last parts are left out:
   * the link leads to the whole.
   */
  public static TelegramText message(Paper paper, String address) {
    int parts = paper.parts().size();
    var text = message(paper, address, parts);
    while (text.length() > TelegramText.MOST_TEXT && parts > 0) {
      parts--;
      text = message(paper, address, parts);
    }
    return text;
  }

  private static TelegramText message(Paper paper, String address, int parts) {
    var text = TelegramText.builder();
    text.paragraph(paper.title(), "bold").paragraph(paper.line(), "italic");
    for (var part : paper.parts().subList(0, parts)) {
      text.paragraph(part.heading(), "bold").paragraph(part.text(), null);
      text.paragraph(
          part.figures().stream().map(PlainPaper::figure).collect(Collectors.joining("\n")), null);
      for (var one : part.lines()) {
        if (one.original().isEmpty()) {
          text.paragraph("• " + one.text(), null);
        } else {
          text.link("• " + one.text(), one.original());
        }
        text.paragraph(one.detail(), "italic");
      }
    }
    return text.link(address, address).make();
  }

  private static String figure(Paper.Figure one) {
    return one.label()
        + ": "
        + one.value()
        + (one.usual().isEmpty() ? "" : " (" + one.usual() + ")");
  }

  private static void append(StringBuilder text, String words) {
    if (!words.isEmpty()) {
      text.append("  ").append(words).append('\n');
    }
  }
}
