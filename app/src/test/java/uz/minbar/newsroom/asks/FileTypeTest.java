package uz.minbar.newsroom.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileTypeTest {

  @Test
  void documentsAreKnownByWhatIsInThem() throws IOException {
    assertThat(FileType.of(text("%PDF-1.7\n…"))).contains(FileType.PDF);
    assertThat(FileType.of(zip("word/document.xml"))).contains(FileType.DOCX);
    assertThat(FileType.of(zip("xl/workbook.xml"))).contains(FileType.XLSX);
    assertThat(FileType.of(zip("mimetype", "content.xml"))).contains(FileType.ODF);
    assertThat(FileType.of(text("Quvur 1,2 km\nIkki mahalla"))).contains(FileType.TEXT);
  }

  @Test
  void whatCouldHarmIsNotTaken() throws IOException {
    assertThat(FileType.of(zip("word/document.xml", "word/vbaProject.bin"))).isEmpty();
    assertThat(FileType.of(zip("a.exe"))).isEmpty();
    assertThat(FileType.of(text("MZ\u0000\u0001"))).isEmpty();
    assertThat(FileType.of(text("  <html><script>"))).isEmpty();
    assertThat(FileType.of(text("#!/bin/sh\nrm"))).isEmpty();
    assertThat(FileType.of(text("<svg xmlns='x'/>"))).isEmpty();
    assertThat(FileType.of(new byte[] {(byte) 0xff, (byte) 0xfe, 0})).isEmpty();
  }

  @Property
  void neverFailsWhateverComes(@ForAll byte[] file) {
    assertThat(FileType.of(file)).isNotNull();
  }

  @Property(tries = 200)
  void aBrokenPackIsNone(@ForAll byte[] rest) {
    byte[] file = new byte[rest.length + 4];
    System.arraycopy(text("PK\u0003\u0004"), 0, file, 0, 4);
    System.arraycopy(rest, 0, file, 4, rest.length);
    assertThat(FileType.of(file)).isEmpty();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(1);
      }
    }
    return bytes.toByteArray();
  }
}
