package uz.minbar.publishing.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.telegram.TelegramMedium;
import uz.minbar.publishing.Channel.Breach;
import uz.minbar.publishing.Piece;

/** The pictures and videos of a piece as Telegram takes them. */
@Component
class TelegramMedia {

  private static final int MOST = 10;
  private static final long MB = 1000L * 1000;

  /** What the platform takes in one call, less what pictures beside the video may weigh. */
  private static final long MOST_VIDEO = TelegramMedium.MOST_BYTES - 2 * MB;

  private final Archive archive;

  TelegramMedia(Archive archive) {
    this.archive = archive;
  }

  static List<Breach> breaches(Piece piece) {
    var found = new ArrayList<Breach>();
    if (piece.assets().size() > MOST) {
      found.add(new Breach("publishing.fault.telegramAlbum", piece.assets().size(), MOST));
    }
    long size = piece.videos().stream().mapToLong(Asset::size).sum();
    if (size > MOST_VIDEO) {
      found.add(
          new Breach("publishing.fault.telegramVideo", Math.ceilDiv(size, MB), MOST_VIDEO / MB));
    }
    return found;
  }

  List<TelegramMedium> of(Piece piece) {
    return piece.assets().stream()
        .map(asset -> asset.video() ? video(asset) : photo(asset))
        .toList();
  }

  private TelegramMedium video(Asset video) {
    return new TelegramMedium.Video(
        video.width(),
        video.height(),
        Math.max(1, video.millis() / 1000),
        video.size(),
        () -> open(video.sha256()));
  }

  private TelegramMedium photo(Asset picture) {
    try (var bytes = open(picture.atLeast(1280).sha256())) {
      return new TelegramMedium.Photo(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open(String sha256) {
    try {
      return archive.open(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
