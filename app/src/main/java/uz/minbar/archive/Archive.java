package uz.minbar.archive;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** The archive's door. */
@Service
public class Archive {

  /** Largest picture taken, in bytes: four times what a good camera makes. */
  public static final long MOST_BYTES = 40L * 1024 * 1024;

  private static final int BEGINNING = 12;

  private final Assets assets;
  private final Videos videos;
  private final Storage storage;
  private final Acts acts;
  private final Staff staff;

  Archive(Assets assets, Videos videos, Storage storage, Acts acts, Staff staff) {
    this.assets = assets;
    this.videos = videos;
    this.storage = storage;
    this.acts = acts;
    this.staff = staff;
  }

  /**
   * Stores a picture with its renditions. The original stays untouched.
   *
   * @throws Problem 422 where it is no JPEG or PNG, broken, or too large
   */
  public Asset store(InputStream upload, String fileName, LocalizedText alt, String credit) {
    try {
      byte[] file = Uploads.bytes(upload, (int) MOST_BYTES);
      var read = Pictures.read(file);
      var id =
          acts.create(Right.WRITE, "archive.store", () -> keep(file, read, fileName, alt, credit));
      return assets.find(List.of(id)).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stores a picture or a video, whichever it is.
   *
   * @throws Problem 422 as {@link #store} and {@link Videos#store}
   */
  public Asset take(InputStream upload, String fileName, LocalizedText alt, String credit) {
    try {
      var begun = new BufferedInputStream(upload);
      begun.mark(BEGINNING);
      byte[] first = begun.readNBytes(BEGINNING);
      begun.reset();
      return Videos.begins(first)
          ? videos.store(begun, fileName, alt, credit)
          : store(begun, fileName, alt, credit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says anew what the picture shows, who made it, and where its matter lies. */
  public void describe(UUID asset, LocalizedText alt, String credit, Focus focus) {
    acts.perform(
        Right.WRITE,
        "archive.describe",
        asset,
        () -> {
          if (!assets.describe(asset, alt, credit, focus)) {
            throw Problem.notFound();
          }
        });
  }

  /** Those of the ids that are this organisation's, in the order asked. */
  public List<Asset> assets(Collection<UUID> ids) {
    return assets.find(ids);
  }

  @Transactional(readOnly = true)
  public Optional<Asset> asset(UUID id) {
    return assets.find(List.of(id)).stream().findFirst();
  }

  @Transactional(readOnly = true)
  public Slice<Asset> list(@Nullable String q, @Nullable String cursor, int limit) {
    return assets.list(q, cursor, limit);
  }

  /**
   * A picture that somebody shows us; it is not kept.
   *
   * @throws Problem 422 where it is no JPEG or PNG, broken, or too large
   */
  public BufferedImage open(InputStream upload) {
    try {
      return Pictures.open(Uploads.limited(upload, (int) MOST_BYTES)).picture();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pictures of the archive that look the same, the likest first; copies of it, most probably. */
  @Transactional(readOnly = true)
  public List<UUID> alike(BufferedImage picture) {
    return assets.alike(Likeness.of(picture));
  }

  /**
   * How large a file of the archive is, in bytes.
   *
   * @throws java.nio.file.NoSuchFileException where there is none
   */
  public long size(String sha256) throws IOException {
    return storage.size(sha256);
  }

  /**
   * The bytes of a rendition, of a video or of captions.
   *
   * @throws java.nio.file.NoSuchFileException where there is none
   */
  public InputStream open(String sha256) throws IOException {
    return storage.open(sha256);
  }

  /**
   * The picture in a shape that a platform takes, cut around its focus where it must be cut; the
   * same each time.
   *
   * @param narrowest the least width to a height of 1
   * @param widest the greatest
   */
  public Asset.Rendition cut(Asset asset, double narrowest, double widest) {
    var largest = asset.renditions().getLast();
    try (var bytes = storage.open(largest.sha256())) {
      var cut = Cut.of(bytes.readAllBytes(), asset.focus(), narrowest, widest);
      if (cut == null) {
        return largest;
      }
      var stored = storage.put(new ByteArrayInputStream(cut.jpeg()), MOST_BYTES);
      return new Asset.Rendition(cut.width(), cut.height(), stored.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID keep(
      byte[] file, Pictures.Read read, String fileName, LocalizedText alt, String credit) {
    try {
      var by = staff.currentIfAny().map(Person::id).orElse(null);
      var stored = storage.put(new ByteArrayInputStream(file), MOST_BYTES);
      var id = assets.add(stored, read.facts(), fileName, alt, credit, by);
      assets.keepWords(id);
      for (var drawn : read.drawn()) {
        var rendition = storage.put(new ByteArrayInputStream(drawn.jpeg()), MOST_BYTES);
        assets.addRendition(id, drawn, rendition.sha256());
      }
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
