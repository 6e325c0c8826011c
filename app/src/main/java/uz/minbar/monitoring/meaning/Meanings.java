package uz.minbar.monitoring.meaning;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.minbar.monitoring.matching.Highlight;

/** Judges what mentions mean to the organisation at work. */
@Component
public class Meanings {

  private final Places places;

  Meanings(Places places) {
    this.places = places;
  }

  /** Of a text in which topics found that. */
  public Meaning of(String title, String text, List<Highlight> found) {
    String whole = Tones.whole(title, text);
    var named = Named.in(whole);
    return new Meaning(
        Tones.of(title, text, found).tone(),
        Kinds.of(title, text),
        MentionRole.of(found),
        named.people(),
        named.bodies(),
        places.in(whole));
  }
}
