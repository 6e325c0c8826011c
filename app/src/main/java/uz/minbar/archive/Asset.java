package uz.minbar.archive;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import uz.minbar.kernel.LocalizedText;

/**
 * A picture of the archive.
 *
 * @param width of the original as a person sees it, in pixels
 * @param alt what it shows, for those who do not see it
 * @param credit who made it, as it must be named
 * @param focus what stays in sight where it is cut to another shape
 * @param renditions smaller ones by growing width
 */
public record Asset(
    UUID id,
    String sha256,
    String mediaType,
    int width,
    int height,
    String fileName,
    LocalizedText alt,
    String credit,
    Focus focus,
    Instant createdAt,
    List<Rendition> renditions) {

  public Asset {
    renditions = renditions.stream().sorted(Comparator.comparingInt(Rendition::width)).toList();
  }

  /** One size of the picture, always a JPEG. */
  public record Rendition(int width, int height, String sha256) {

    public String address() {
      return "/files/" + sha256 + ".jpg";
    }
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
