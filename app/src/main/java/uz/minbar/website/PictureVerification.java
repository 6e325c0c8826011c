package uz.minbar.website;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.publishing.Shelf;

/**
 * Tells what a picture that goes round is: a copy of one that the office has published, or the
 * photo of a page with its code. The picture is looked at and forgotten.
 */
@Service
public class PictureVerification {

  private final Archive archive;
  private final Shelf shelf;
  private final Verification verification;

  PictureVerification(Archive archive, Shelf shelf, Verification verification) {
    this.archive = archive;
    this.shelf = shelf;
    this.verification = verification;
  }

  /**
   * @throws Problem 422 for what is no picture
   */
  @Transactional(readOnly = true)
  public Verdict of(Language reader, InputStream upload) {
    var picture = archive.open(upload);
    return code(picture)
        .map(code -> verification.of(reader, code))
        .orElseGet(() -> published(reader, picture));
  }

  /** Only what was published is told of: what else lies in the archive is nobody's business. */
  private Verdict published(Language reader, BufferedImage picture) {
    var alike = archive.alike(picture);
    return alike.isEmpty()
        ? Verdict.unknown()
        : shelf.showing(alike, reader, 1).stream()
            .findFirst()
            .or(() -> shelf.showing(alike, Language.UZ_LATN, 1).stream().findFirst())
            .map(piece -> Verdict.of(Verdict.Answer.PICTURE, piece, null))
            .orElseGet(Verdict::unknown);
  }

  private static Optional<String> code(BufferedImage picture) {
    int[] dots =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
    // One is better in uneven light, the other in coarse print.
    return Stream.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))
        .flatMap(black -> read(black).stream())
        .findFirst();
  }

  private static Optional<String> read(Binarizer black) {
    try {
      var hints = Map.of(DecodeHintType.TRY_HARDER, true);
      return Optional.of(new QRCodeReader().decode(new BinaryBitmap(black), hints).getText());
    } catch (ReaderException none) {
      return Optional.empty(); // No code, or half a one, which says nothing.
    }
  }
}
