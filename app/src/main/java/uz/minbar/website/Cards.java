package uz.minbar.website;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.util.DigestUtils;
import uz.minbar.foundation.web.Page;
import uz.minbar.publishing.Placement;

/** The drawn pictures, the last ones kept: each link is asked for by many at once. */
@Service
public class Cards {

  private static final int KEPT = 100;

  private final Map<Words, Drawn> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Words, Drawn> eldest) {
          return size() > KEPT;
        }
      };

  /** A PNG, 1200 by 630 dots, and the mark of its content. */
  public record Drawn(byte[] png, String etag) {}

  private record Words(String office, String headline, String foot) {}

  /** The picture of a piece. */
  public Drawn of(Page page, String office, Placement piece) {
    return drawn(
        new Words(
            office,
            piece.headline(),
            page.t("website.kind." + piece.kind().word())
                + " · "
                + page.date(piece.publishedAt())));
  }

  /** The picture of all other pages: whose press centre it is. */
  public Drawn of(Page page, String office) {
    return drawn(new Words(office, page.t("website.service"), ""));
  }

  /** One at a time: a link that spreads must not have its picture drawn by a hundred threads. */
  private Drawn drawn(Words words) {
    synchronized (kept) {
      return kept.computeIfAbsent(words, Cards::draw);
    }
  }

  private static Drawn draw(Words words) {
    byte[] png = Card.draw(words.office(), words.headline(), words.foot());
    return new Drawn(png, "\"" + DigestUtils.md5DigestAsHex(png) + "\"");
  }
}
