package uz.minbar.website;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.web.Page;
import uz.minbar.publishing.Placement;

/** The drawn pictures, the last ones kept: each link is asked for by many at once. */
@Service
public class Cards {

  private static final int KEPT = 100;

  private final Map<String, byte[]> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  /** The picture of a piece as PNG, 1200 by 630 dots. */
  public byte[] of(Page page, String office, Placement piece) {
    String key = piece.id() + ":" + piece.version();
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    var drawn = Card.draw(office, piece.headline(), page.date(piece.publishedAt()));
    synchronized (kept) {
      kept.put(key, drawn);
    }
    return drawn;
  }
}
