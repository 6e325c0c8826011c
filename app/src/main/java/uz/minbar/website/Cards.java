package uz.minbar.website;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Service;
import org.springframework.util.DigestUtils;
import uz.minbar.foundation.web.Page;
import uz.minbar.publishing.Placement;
import uz.minbar.website.look.Colour;
import uz.minbar.website.look.Looks;

/** The drawn pictures, the last ones kept: each link is asked for by many at once. */
@Service
public class Cards {

  private static final int KEPT = 100;
  private static final int EMBLEM = 180;

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

  private record Words(String office, String headline, String foot, Looks.Names look) {}

  private final Looks looks;

  Cards(Looks looks) {
    this.looks = looks;
  }

  /** The picture of a piece. */
  public Drawn of(Page page, String office, Placement piece) {
    return drawn(
        new Words(
            office,
            piece.headline(),
            page.t("website.kind." + piece.kind().word()) + " · " + page.date(piece.publishedAt()),
            looks.names()));
  }

  /** The picture of all other pages: whose press centre it is. */
  public Drawn of(Page page, String office) {
    return drawn(new Words(office, page.t("website.service"), "", looks.names()));
  }

  /** One at a time: a link that spreads must not have its picture drawn by a hundred threads. */
  private Drawn drawn(Words words) {
    synchronized (kept) {
      return kept.computeIfAbsent(words, this::draw);
    }
  }

  private Drawn draw(Words words) {
    byte[] png = Card.draw(words.office(), words.headline(), words.foot(), dress(words.look()));
    return new Drawn(png, "\"" + DigestUtils.md5DigestAsHex(png) + "\"");
  }

  private Card.Dress dress(Looks.Names names) {
    var palette = looks.look().palette();
    var ours = Card.Dress.OURS;
    return new Card.Dress(
        palette == null ? ours.from() : awt(palette.ground()),
        palette == null ? ours.to() : awt(palette.depth()),
        looks.emblem(names.emblem(), EMBLEM).map(Cards::read).orElse(null));
  }

  private static Color awt(Colour colour) {
    return new Color(colour.red(), colour.green(), colour.blue());
  }

  private static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
