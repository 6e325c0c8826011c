package uz.minbar.monitoring.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.monitoring.Alert;
import uz.minbar.monitoring.intake.Words;

/** What a bell says. */
@Component
class BellWords {

  /** Alerts that a summary tells one by one; the desk has the others. */
  private static final int MOST = 20;

  private static final int LONGEST_TITLE = 120;
  private static final String LIST = "/desk/monitoring/alerts";

  private final Texts texts;
  private final Settings settings;

  BellWords(Texts texts, Settings settings) {
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * A message before it takes the shape of its bell.
   *
   * @param body paragraphs
   */
  record Message(String head, List<String> body, String look, String address) {

    TelegramText telegram() {
      var text = TelegramText.builder().paragraph(head, "bold");
      body.forEach(paragraph -> text.paragraph(paragraph, null));
      return text.link(look, address).make();
    }

    String mail() {
      return String.join("\n\n", body) + "\n\n" + address + "\n";
    }
  }

  /** Of one alert. */
  Message of(Alert alert, boolean byRule, Language language) {
    return new Message(
        head(alert, language),
        List.of(told(alert, language)),
        look(language),
        address(alert, byRule));
  }

  /** Of one alert that names people in the staff chat. */
  Message to(List<String> names, Message message, Language language) {
    return names.isEmpty()
        ? message
        : new Message(
            message.head(),
            List.of(
                String.join("\n\n", message.body()),
                texts.get(language, "monitoring.bell.to", String.join(", ", names))),
            message.look(),
            message.address());
  }

  /** Of what came in quiet hours. */
  Message summary(List<Alert> alerts, Language language) {
    var lines =
        new ArrayList<>(
            alerts.stream()
                .limit(MOST)
                .map(
                    alert ->
                        "• "
                            + head(alert, language)
                            + ". "
                            + Words.cut(told(alert, language), LONGEST_TITLE))
                .toList());
    if (alerts.size() > MOST) {
      lines.add(texts.get(language, "monitoring.bell.more", alerts.size() - MOST));
    }
    return new Message(
        texts.get(language, "monitoring.bell.summary", alerts.size()),
        lines,
        look(language),
        settings.publicUrl() + LIST);
  }

  private String look(Language language) {
    return texts.get(language, "monitoring.bell.look");
  }

  private String head(Alert alert, Language language) {
    return texts.get(language, "monitoring.bell." + alert.kind(), alert.topicName());
  }

  /** The title; of many voices also how many there are, and how many there are as a rule. */
  private String told(Alert alert, Language language) {
    var expected = alert.expected();
    var seen = alert.seen();
    return expected == null || seen == null
        ? alert.title()
        : texts.get(
                language,
                "monitoring.bell.figures",
                seen,
                String.format(Locale.ROOT, "%.1f", expected),
                alert.sources())
            + " "
            + alert.title();
  }

  private String address(Alert alert, boolean byRule) {
    // Whom a rule tells shall say that she has read it. Otherwise one mention is shown itself; of
    // many the list of alerts tells the figures and the links.
    var mention = alert.firstAt() == null ? alert.mention() : null;
    return settings.publicUrl()
        + (byRule
            ? LIST + "/" + alert.id()
            : mention == null ? LIST : "/desk/monitoring/mentions/" + mention);
  }
}
