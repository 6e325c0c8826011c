package uz.minbar.publishing.manual;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.Json;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Plain;

/**
 * The files of one material as the forms of the state portal ask for them: for each language a page
 * and plain words to copy, the pictures with what they show and who made them, and a list of it all
 * with sums, so that anybody can tell later what was handed over.
 */
final class Packet {

  private static final String PICTURES = "rasmlar/";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Instant madeAt;

  Packet(Instant madeAt) {
    this.madeAt = madeAt;
  }

  /**
   * What the list says.
   *
   * @param files name to SHA-256
   */
  record Contents(
      String material,
      long version,
      Instant madeAt,
      Map<String, String> headlines,
      Map<String, String> files) {}

  /**
   * Adds a language.
   *
   * @param notice what is to be said before everything, "" for nothing
   */
  void add(Piece piece, String notice) {
    String folder = piece.language().tag() + "/";
    put(folder + "sahifa.html", page(piece, notice));
    put(
        folder + "matn.txt",
        Plain.paragraphs(notice, piece.headline(), piece.lead(), Plain.of(piece.body())) + "\n");
  }

  /** Adds a picture. */
  void add(int number, byte[] jpeg) {
    files.put(picture(number), jpeg);
  }

  /** Adds what the pictures show, in all languages in which that is known. */
  void describe(List<Asset> pictures) {
    var words = new StringBuilder();
    for (int i = 0; i < pictures.size(); i++) {
      tell(words, picture(i + 1), pictures.get(i));
    }
    put(PICTURES + "tavsif.txt", words.toString());
  }

  /** Says where the videos are: each would make the packet too large to be handed round. */
  void point(List<Asset> videos, String publicUrl) {
    var words = new StringBuilder();
    for (var video : videos) {
      tell(words, publicUrl + video.address(), video);
    }
    if (!words.isEmpty()) {
      put("videolar.txt", words.toString());
    }
  }

  private static void tell(StringBuilder words, String where, Asset asset) {
    words.append(where).append('\n');
    asset.alt().byLanguage().forEach((language, alt) -> line(words, language.tag(), alt));
    line(words, "©", asset.credit());
    words.append('\n');
  }

  private static void line(StringBuilder words, String mark, String text) {
    if (!text.isBlank()) {
      words.append(mark).append(": ").append(text).append('\n');
    }
  }

  /** All of it as one file. */
  byte[] zip(List<Piece> pieces, Json json) {
    var first = pieces.getFirst();
    var contents =
        new Contents(
            first.material().value().toString(),
            first.version(),
            madeAt,
            pieces.stream()
                .collect(
                    Collectors.toMap(
                        piece -> piece.language().tag(),
                        Piece::headline,
                        (one, _) -> one,
                        LinkedHashMap::new)),
            sums());
    put("paket.json", json.write((Object) contents) + "\n");
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setLastModifiedTime(FileTime.from(madeAt));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory takes all that is written into it", e);
    }
    return bytes.toByteArray();
  }

  private Map<String, String> sums() {
    var sums = new LinkedHashMap<String, String>();
    files.forEach((name, bytes) -> sums.put(name, sha256(bytes)));
    return sums;
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String picture(int number) {
    return PICTURES + number + ".jpg";
  }

  private static String page(Piece piece, String notice) {
    var document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    document.body().parents().attr("lang", piece.language().tag());
    document.head().appendElement("meta").attr("charset", "utf-8");
    document.title(piece.headline());
    var article = document.body().appendElement("article");
    if (!notice.isEmpty()) {
      article.appendElement("p").appendElement("em").text(notice);
    }
    article.appendElement("h1").text(piece.headline());
    if (!piece.lead().isEmpty()) {
      article.appendElement("p").appendElement("strong").text(piece.lead());
    }
    for (int i = 0; i < piece.pictures().size(); i++) {
      var picture = piece.pictures().get(i);
      var figure = article.appendElement("figure");
      figure
          .appendElement("img")
          .attr("src", "../" + picture(i + 1))
          .attr("alt", picture.alt().best(piece.language()));
      figure.appendElement("figcaption").text(picture.credit());
    }
    article.append(Jsoup.parseBodyFragment(piece.body()).body().html());
    return "<!doctype html>\n" + document.outerHtml() + "\n";
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
