package uz.minbar.insight.digests;

import java.util.List;
import uz.minbar.insight.Template;
import uz.minbar.insight.paper.Paper;

/** Fills a template with what was gathered. */
final class Composing {

  private Composing() {}

  static Paper paper(Template template, Gathered gathered) {
    return new Paper(
        Template.filled(template.title(), gathered.known()),
        gathered.line(),
        template.blocks().stream()
            .filter(Template.Block::on)
            .map(block -> part(block, gathered))
            .toList());
  }

  private static Paper.Part part(Template.Block block, Gathered gathered) {
    var told = gathered.parts().getOrDefault(block.what(), Gathered.Told.NOTHING);
    boolean none = told.figures().isEmpty() && told.lines().isEmpty() && !told.none().isEmpty();
    var words =
        List.of(Template.filled(block.text(), gathered.known()).strip(), none ? told.none() : "")
            .stream()
            .filter(text -> !text.isEmpty())
            .toList();
    return new Paper.Part(
        Template.filled(block.heading(), gathered.known()),
        String.join(" ", words),
        told.figures(),
        told.lines());
  }
}
