package uz.minbar.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/** Takes videos into the archive, with what those need who do not see or hear them. */
@Service
public class Videos {

  /** Largest video taken, in bytes: ten minutes of a good camera. */
  public static final long MOST_BYTES = 500L * 1024 * 1024;

  private static final Set<String> STILLS = Set.of("heic", "heix", "mif1", "msf1", "avif");
  private static final int MOST_CAPTIONS = 1024 * 1024;

  private final Assets assets;
  private final VideoRows videos;
  private final Storage storage;
  private final Acts acts;
  private final Staff staff;

  Videos(Assets assets, VideoRows videos, Storage storage, Acts acts, Staff staff) {
    this.assets = assets;
    this.videos = videos;
    this.storage = storage;
    this.acts = acts;
    this.staff = staff;
  }

  /**
   * Stores a video. Until somebody chooses its poster, a sign that it is a video stands for it.
   *
   * @throws Problem 422 where it is no MP4 with H.264, broken, or too large
   */
  public Asset store(InputStream upload, String fileName, LocalizedText alt, String credit) {
    try {
      var part = Files.createTempFile("minbar-video", "");
      try {
        receive(upload, part);
        var film = clean(part);
        var id =
            acts.create(
                Right.WRITE, "archive.store", () -> keep(part, film, fileName, alt, credit));
        return assets.find(List.of(id)).getFirst();
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes a picture as what stands for the video before it runs.
   *
   * @throws Problem 422 where it is no picture that we read
   */
  public void poster(UUID video, InputStream upload) {
    var read = picture(upload);
    acts.perform(
        Right.WRITE,
        "archive.poster",
        video,
        () -> {
          requireVideo(video);
          videos.dropPoster(video);
          draw(video, read);
          videos.keepLikeness(video, read.likeness());
        });
  }

  /**
   * Takes captions in one language (WebVTT or SubRip). Those in Uzbek Latin bring those in Cyrillic
   * with them, unless somebody wrote these.
   *
   * @throws Problem 422 for what holds no captions
   */
  public void captions(UUID video, Language language, InputStream upload) {
    String captions = Captions.read(bytes(upload, MOST_CAPTIONS));
    acts.perform(
        Right.WRITE,
        "archive.captions",
        video,
        () -> {
          requireVideo(video);
          keepCaptions(video, language, captions);
          if (language == Language.UZ_LATN) {
            keepCaptions(video, Language.UZ_CYRL, Captions.cyrillic(captions));
          }
        });
  }

  public void dropCaptions(UUID video, Language language) {
    acts.perform(
        Right.WRITE,
        "archive.captions",
        video,
        () -> {
          requireVideo(video);
          videos.dropCaption(video, language);
        });
  }

  /** Whether a file that begins so wants to be a video; telephones name their pictures alike. */
  static boolean begins(byte[] first) {
    String start = new String(first, StandardCharsets.ISO_8859_1);
    return start.length() >= 12
        && start.startsWith("ftyp", 4)
        && !STILLS.contains(start.substring(8, 12));
  }

  private static void receive(InputStream upload, Path part) throws IOException {
    try (var out = Files.newOutputStream(part)) {
      var buffer = new byte[65536];
      long size = 0;
      for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
        size += read;
        if (size > MOST_BYTES) {
          throw Problem.invalid("file", "archive.fault.tooLarge", MOST_BYTES / 1024 / 1024);
        }
        out.write(buffer, 0, read);
      }
      if (size == 0) {
        throw Problem.invalid("file", "archive.fault.empty");
      }
    }
  }

  private static Film clean(Path part) throws IOException {
    try (var file = FileChannel.open(part, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return Film.read(Boxes.clean(file));
    }
  }

  private UUID keep(Path part, Film film, String fileName, LocalizedText alt, String credit) {
    try (var file = Files.newInputStream(part)) {
      var by = staff.currentIfAny().map(Person::id).orElse(null);
      var stored = storage.put(file, MOST_BYTES);
      var id = assets.add(stored, film.facts(), fileName, alt, credit, by);
      assets.keepWords(id);
      if (assets.find(List.of(id)).getFirst().renditions().isEmpty()) {
        draw(id, Pictures.drawn(Poster.of(film.width(), film.height()), "image/png"));
      }
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(UUID video, Pictures.Read poster) {
    try {
      for (var drawn : poster.drawn()) {
        var stored = storage.put(new ByteArrayInputStream(drawn.jpeg()), Archive.MOST_BYTES);
        assets.addRendition(video, drawn, stored.sha256());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepCaptions(UUID video, Language language, String captions) {
    try {
      byte[] file = captions.getBytes(StandardCharsets.UTF_8);
      var stored = storage.put(new ByteArrayInputStream(file), 4L * MOST_CAPTIONS);
      videos.keepCaption(video, language, stored.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireVideo(UUID id) {
    if (assets.find(List.of(id)).stream().noneMatch(Asset::video)) {
      throw Problem.notFound();
    }
  }

  private static Pictures.Read picture(InputStream upload) {
    try {
      return Pictures.read(bytes(upload, (int) Archive.MOST_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(InputStream upload, int most) {
    try {
      return Uploads.bytes(upload, most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
