package uz.minbar.newsroom.asks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** What a file is by its content; its name and what the browser says of it count for nothing. */
enum FileType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  ODF("application/vnd.oasis.opendocument"),
  DOC("application/msword"),
  XLS("application/vnd.ms-excel"),
  TEXT("text/plain");

  private final String media;

  FileType(String media) {
    this.media = media;
  }

  String media() {
    return media;
  }

  /** Pictures go to the archive, documents stay with the answer. */
  boolean picture() {
    return this == JPEG || this == PNG;
  }

  /** Empty for everything else: programs, archives, pages, what is broken. */
  static Optional<FileType> of(byte[] file) {
    String start = new String(file, 0, Math.min(8, file.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (start.startsWith("\u0089PNG\r\n")) {
      return Optional.of(PNG);
    }
    if (start.startsWith("%PDF-")) {
      return Optional.of(PDF);
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return packed(file);
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return compound(file);
    }
    return text(file) ? Optional.of(TEXT) : Optional.empty();
  }

  /** Looks at the names inside only; nothing is unpacked. */
  private static Optional<FileType> packed(byte[] file) {
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      Set<String> names =
          Collections.list(zip.getEntries()).stream()
              .map(ZipArchiveEntry::getName)
              .collect(Collectors.toSet());
      if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
        return Optional.empty();
      }
      if (names.contains("word/document.xml")) {
        return Optional.of(DOCX);
      }
      if (names.contains("xl/workbook.xml")) {
        return Optional.of(XLSX);
      }
      if (names.contains("ppt/presentation.xml")) {
        return Optional.of(PPTX);
      }
      boolean open = names.contains("mimetype") && names.contains("content.xml");
      return open ? Optional.of(ODF) : Optional.empty();
    } catch (IOException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static Optional<FileType> compound(byte[] file) {
    String all = new String(file, StandardCharsets.ISO_8859_1);
    if (all.contains(stream("WordDocument"))) {
      return Optional.of(DOC);
    }
    return all.contains(stream("Workbook")) ? Optional.of(XLS) : Optional.empty();
  }

  private static String stream(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static boolean text(byte[] file) {
    try {
      var letters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String begun = letters.stripLeading();
      return letters.chars().noneMatch(sign -> sign < ' ' && !Character.isWhitespace(sign))
          && !begun.startsWith("<")
          && !begun.startsWith("#!");
    } catch (CharacterCodingException notText) {
      return false;
    }
  }
}
