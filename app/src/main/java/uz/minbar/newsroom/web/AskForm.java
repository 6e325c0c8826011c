package uz.minbar.newsroom.web;

import java.util.Map;
import uz.minbar.kernel.Language;
import uz.minbar.newsroom.asks.NewAsk;

/** An ask as the form of the desk holds it: what was typed stays typed, also where it is wrong. */
public record AskForm(String office, String person, String email, String question, String due) {

  static final AskForm EMPTY = new AskForm("", "", "", "", "");

  static AskForm sent(Map<String, String> sent) {
    return new AskForm(
        sent.getOrDefault("office", ""),
        sent.getOrDefault("person", ""),
        sent.getOrDefault("email", ""),
        sent.getOrDefault("question", ""),
        sent.getOrDefault("dueAt", ""));
  }

  /**
   * @throws uz.minbar.foundation.web.Problem 422 for a time that is none
   */
  NewAsk ask(Language language) {
    return new NewAsk(office, person, email, language, question, MaterialForm.time("dueAt", due));
  }
}
