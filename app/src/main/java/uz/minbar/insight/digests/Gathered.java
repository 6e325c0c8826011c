package uz.minbar.insight.digests;

import java.util.List;
import java.util.Map;
import uz.minbar.insight.Template.What;
import uz.minbar.insight.paper.Paper;

/**
 * What a digest can tell of its time.
 *
 * @param line whose it is and of which time
 * @param known what stands for the template's places
 */
record Gathered(String line, Map<String, String> known, Map<What, Told> parts) {

  /**
   * What a block tells.
   *
   * @param none said where there is nothing to tell; "" says nothing
   */
  record Told(List<Paper.Figure> figures, List<Paper.Line> lines, String none) {

    static final Told NOTHING = new Told(List.of(), List.of(), "");

    static Told figures(List<Paper.Figure> figures) {
      return new Told(figures, List.of(), "");
    }

    static Told lines(List<Paper.Line> lines, String none) {
      return new Told(List.of(), lines, none);
    }
  }
}
