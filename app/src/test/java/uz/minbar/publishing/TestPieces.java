package uz.minbar.publishing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.archive.TestVideo;
import uz.minbar.house.Office;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialKind;

/** Pieces as they come to an adapter, their pictures in the office's archive. */
public final class TestPieces {

  private final Office office;
  private final Archive archive;
  private final MaterialKind kind;
  private final boolean films;

  /**
   * @param films whether each has a video beside the wanted pictures
   */
  TestPieces(Office office, Archive archive, MaterialKind kind, boolean films) {
    this.office = office;
    this.archive = archive;
    this.kind = kind;
    this.films = films;
  }

  public Piece of(String headline, String body, int pictures) {
    return of(
        headline,
        body,
        Stream.concat(
                IntStream.range(0, pictures).mapToObj(i -> picture(800, 600, i)),
                Stream.generate(this::video).limit(films ? 1 : 0))
            .toList());
  }

  /** What asks something has two answers to choose from. */
  public Piece of(String headline, String body, List<Asset> pictures) {
    String html = "<p>" + body + "</p>";
    return kind == MaterialKind.POLL
        ? made(kind, headline, html + list(List.of("Ha", "Yoʻq")), pictures)
        : made(kind, headline, html, pictures);
  }

  public static Piece asking(String question, List<String> answers) {
    return made(MaterialKind.POLL, question, list(answers), List.of());
  }

  private static String list(List<String> answers) {
    return "<ul><li>" + String.join("</li><li>", answers) + "</li></ul>";
  }

  private static Piece made(MaterialKind kind, String headline, String body, List<Asset> pictures) {
    return new Piece(
        new MaterialId(UUID.randomUUID()),
        kind,
        1,
        Language.UZ_LATN,
        headline,
        "",
        body,
        false,
        pictures,
        List.of(),
        "xabar",
        null,
        "",
        "",
        0);
  }

  /** With words for the channel alone. */
  public static Piece saying(Piece piece, String words) {
    return piece.saying(words);
  }

  /** The next version of the piece, with a note on why. */
  public static Piece corrected(Piece piece, String headline) {
    return new Piece(
        piece.material(),
        piece.kind(),
        piece.version() + 1,
        piece.language(),
        headline,
        piece.lead(),
        piece.body(),
        piece.machine(),
        piece.assets(),
        piece.regions(),
        piece.slug(),
        piece.page(),
        "Sanada xato bor edi",
        "",
        piece.occasion());
  }

  /** A video of the archive. */
  public Asset video() {
    return video(TestVideo.bytes());
  }

  /** A video of the archive that lasts so long. */
  public Asset video(Duration length) {
    return video(TestVideo.lasting(length));
  }

  private Asset video(byte[] bytes) {
    return office.as(
        () -> archive.take(new ByteArrayInputStream(bytes), "video.mp4", LocalizedText.EMPTY, ""));
  }

  public Piece of(String headline, Asset video) {
    return of(headline, "Matn.", List.of(video));
  }

  /** A picture of the archive, of another colour for each number. */
  public Asset picture(int width, int height, int number) {
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = drawn.createGraphics();
    pen.setColor(new Color(40 + number * 17 % 200, 90, 160));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(drawn, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return office.as(
        () ->
            archive.store(
                new ByteArrayInputStream(bytes.toByteArray()),
                "surat.png",
                LocalizedText.of(Language.UZ_LATN, "Surat"),
                "Namuna"));
  }

  /** A delivery that is out, as far as its channel has to know it. */
  public static Delivery delivery(Receipt receipt) {
    var now = Instant.now();
    return new Delivery(
        UUID.randomUUID(),
        new MaterialId(UUID.randomUUID()),
        UUID.randomUUID(),
        Language.UZ_LATN,
        0,
        Delivery.Act.PUBLISH,
        DeliveryState.SENT,
        1,
        1,
        1L,
        1,
        0,
        now,
        now,
        1L,
        now,
        receipt,
        null,
        null,
        "");
  }

  static ChannelAccount account(ChannelKind kind, Channel.Checked checked) {
    return new ChannelAccount(
        UUID.randomUUID(),
        kind,
        "Namuna",
        Language.UZ_LATN,
        checked.settings(),
        checked.secret() != null,
        true,
        Instant.now());
  }
}
