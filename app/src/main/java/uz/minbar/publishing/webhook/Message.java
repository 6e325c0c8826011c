package uz.minbar.publishing.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Piece;

/**
 * What is told to the other program.
 *
 * @param type {@code material.published}, {@code material.corrected} or {@code material.withdrawn}
 */
record Message(String type, Instant timestamp, Data data) {

  /** What happened to a material. */
  enum Event {
    PUBLISHED,
    CORRECTED,
    WITHDRAWN;

    String type() {
      return "material." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The material in one language.
   *
   * @param text HTML
   * @param own plain words written for this channel alone; "" where there are none
   * @param address where it stands in the press centre; null where it does not
   * @param machine whether a machine made the words and nobody has looked at them
   * @param note why it was corrected or withdrawn, "" before
   * @param occasion 0 for the first time, then one more for each repeat
   */
  record Data(
      UUID material,
      long version,
      String language,
      MaterialKind kind,
      String headline,
      String lead,
      String text,
      String own,
      @Nullable String address,
      boolean machine,
      String note,
      int occasion,
      List<String> regions,
      List<Picture> pictures,
      List<Video> videos) {}

  /** A picture of it, as a JPEG at that address. */
  record Picture(String address, int width, int height, String alt, String credit) {}

  /**
   * A video of it, as an MP4 file at that address.
   *
   * @param poster address of a JPEG
   * @param size in bytes
   */
  record Video(
      String address,
      String poster,
      int width,
      int height,
      long millis,
      long size,
      String alt,
      String credit) {}

  static Message of(Event event, Piece piece, String publicUrl, Instant at) {
    var pictures =
        piece.pictures().stream()
            .map(
                asset -> {
                  var largest = asset.atLeast(1280);
                  return new Picture(
                      publicUrl + largest.address(),
                      largest.width(),
                      largest.height(),
                      asset.alt().exact(piece.language()),
                      asset.credit());
                })
            .toList();
    var data =
        new Data(
            piece.material().value(),
            piece.version(),
            piece.language().tag(),
            piece.kind(),
            piece.headline(),
            piece.lead(),
            piece.body(),
            piece.own(),
            piece.page(),
            piece.machine(),
            piece.note(),
            piece.occasion(),
            piece.regions(),
            pictures,
            videos(piece, publicUrl));
    return new Message(event.type(), at, data);
  }

  private static List<Video> videos(Piece piece, String publicUrl) {
    return piece.videos().stream()
        .map(
            asset ->
                new Video(
                    publicUrl + asset.address(),
                    publicUrl + asset.atLeast(1280).address(),
                    asset.width(),
                    asset.height(),
                    asset.millis(),
                    asset.size(),
                    asset.alt().exact(piece.language()),
                    asset.credit()))
        .toList();
  }

  /** The same for each try of the same message, so that the receiver takes it once. */
  String id(ChannelAccount account) {
    String name =
        account.id()
            + " "
            + data.material
            + " "
            + data.language
            + " "
            + type
            + " "
            + data.version
            + (data.occasion == 0 ? "" : " " + data.occasion);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
