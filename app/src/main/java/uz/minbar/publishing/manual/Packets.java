package uz.minbar.publishing.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.Json;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Publishing;

/** Makes the packet of a material for the state portal, of the words that go out now. */
@Service
public class Packets {

  private final Publishing publishing;
  private final Channels channels;
  private final Archive archive;
  private final Settings settings;
  private final Texts texts;
  private final Json json;
  private final Clock clock;

  Packets(
      Publishing publishing,
      Channels channels,
      Archive archive,
      Settings settings,
      Texts texts,
      Json json,
      Clock clock) {
    this.publishing = publishing;
    this.channels = channels;
    this.archive = archive;
    this.settings = settings;
    this.texts = texts;
    this.json = json;
    this.clock = clock;
  }

  /**
   * The packet as a ZIP file.
   *
   * @throws Problem 404 where the material goes to no portal
   */
  public byte[] packet(MaterialId material) {
    var pieces = pieces(material);
    if (pieces.isEmpty()) {
      throw Problem.notFound();
    }
    var packet = new Packet(clock.instant());
    for (var piece : pieces) {
      packet.add(
          piece, piece.machine() ? texts.get(piece.language(), "publishing.machineMade") : "");
    }
    var pictures = pieces.getFirst().pictures();
    for (int i = 0; i < pictures.size(); i++) {
      packet.add(i + 1, bytes(pictures.get(i)));
    }
    if (!pictures.isEmpty()) {
      packet.describe(pictures);
    }
    packet.point(pieces.getFirst().videos(), settings.publicUrl());
    return packet.zip(pieces, json);
  }

  private List<Piece> pieces(MaterialId material) {
    return publishing.deliveries(material).stream()
        .filter(
            delivery ->
                channels
                    .channel(delivery.channel())
                    .filter(account -> account.kind() == ChannelKind.PORTAL)
                    .isPresent())
        .flatMap(delivery -> publishing.piece(delivery).stream())
        .toList();
  }

  /** The largest JPEG there is of it: the original may be larger than a form takes. */
  private byte[] bytes(Asset picture) {
    try (var in = archive.open(picture.renditions().getLast().sha256())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
