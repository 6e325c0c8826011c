package uz.minbar.monitoring.clippings;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a scan or a clip may be, known by its first bytes and by nothing that the sender says. */
enum ScanType {
  PNG("image/png"),
  JPEG("image/jpeg"),
  TIFF("image/tiff"),
  PDF("application/pdf"),
  MP4("video/mp4"),
  WEBM("video/webm"),
  MP3("audio/mpeg"),
  OGG("audio/ogg");

  private final String media;

  ScanType(String media) {
    this.media = media;
  }

  String media() {
    return media;
  }

  /** Whether letters can be recognised in it. */
  boolean isPicture() {
    return this == PNG || this == JPEG || this == TIFF;
  }

  /**
   * @param head the first bytes, twelve are enough
   */
  static Optional<ScanType> of(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u0089PNG\r\n")) {
      return Optional.of(PNG);
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return Optional.of(TIFF);
    }
    if (start.startsWith("%PDF-")) {
      return Optional.of(PDF);
    }
    if (start.startsWith("ftyp", 4)) {
      return Optional.of(MP4);
    }
    if (start.startsWith("\u001aE\u00df\u00a3")) {
      return Optional.of(WEBM);
    }
    if (start.startsWith("ID3") || start.startsWith("\u00ff\u00fb")) {
      return Optional.of(MP3);
    }
    return start.startsWith("OggS") ? Optional.of(OGG) : Optional.empty();
  }
}
