package uz.minbar.archive;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;

/**
 * A picture or a video of the archive.
 *
 * @param size of the original, in bytes
 * @param width of the original as a person sees it, in pixels
 * @param millis how long a video lasts; 0 for a picture
 * @param alt what it shows, for those who do not see it
 * @param credit who made it, as it must be named
 * @param focus what stays in sight where it is cut to another shape
 * @param renditions smaller ones by growing width; of a video, those of its poster
 * @param captions what is said and heard in a video, by language
 */
public record Asset(
    UUID id,
    String sha256,
    String mediaType,
    long size,
    int width,
    int height,
    long millis,
    String fileName,
    LocalizedText alt,
    String credit,
    Focus focus,
    Instant createdAt,
    List<Rendition> renditions,
    List<Caption> captions) {

  public Asset {
    renditions = renditions.stream().sorted(Comparator.comparingInt(Rendition::width)).toList();
    captions = captions.stream().sorted(Comparator.comparing(Caption::language)).toList();
  }

  /**
   * One file of captions.
   *
   * @param sha256 of the WebVTT file
   */
  public record Caption(Language language, String sha256) {

    public String address() {
      return "/files/" + sha256 + ".vtt";
    }
  }

  /** One size of the picture, always a JPEG. */
  public record Rendition(int width, int height, String sha256) {

    public String address() {
      return "/files/" + sha256 + ".jpg";
    }
  }

  public boolean video() {
    return millis > 0;
  }

  /** Where the video itself is read. */
  public String address() {
    return "/files/" + sha256 + ".mp4";
  }

  /** How long it lasts, as players show it: minutes and seconds, hours before them where needed. */
  public String length() {
    long seconds = Math.round(millis / 1000.0);
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** The smallest rendition that is at least that wide, or the largest there is. */
  public Rendition atLeast(int wanted) {
    return renditions.stream()
        .filter(rendition -> rendition.width() >= wanted)
        .findFirst()
        .orElse(renditions.getLast());
  }

  /** The value of {@code srcset}: each size with its width. */
  public String sizes() {
    return String.join(
        ", ",
        renditions.stream()
            .map(rendition -> rendition.address() + " " + rendition.width() + "w")
            .toList());
  }
}
