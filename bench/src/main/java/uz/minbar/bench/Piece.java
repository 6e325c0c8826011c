package uz.minbar.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A piece of news that both sides publish. All people and places are made up. */
record Piece(String slug, String headline, String lead, String body, String alt, String credit) {

  private static final String HEADLINE = "Andoza mahallasida koʻp tarmoqli poliklinika ochildi";

  /** A sentence from the middle of its text, by which a page is known to be whole. */
  static final String PROOF = "Tom ustiga quyosh panellari oʻrnatilgan";

  /** What is measured comes first; then what stands below it as the latest news. */
  static List<Piece> all() throws IOException {
    return List.of(
        new Piece(
            "andoza-mahallasida-kop-tarmoqli-poliklinika-ochildi",
            HEADLINE,
            "Yangi bino bir kunda 250 nafar bemorni qabul qiladi. Ilgari mahalla ahli shifokorga"
                + " oʻn sakkiz kilometr yoʻl bosib borardi.",
            resource("article.html"),
            "Yangi poliklinika binosining old tomoni",
            "Surat: Namuna axborot xizmati"),
        small("yol", "Sinovobodga boradigan yoʻl kuzgacha asfalt qilinadi"),
        small("avtobus", "Namuna markazi bilan Andoza orasida 7-avtobus qatnay boshladi"),
        small("kengash", "Tuman Kengashi kelgusi yil budjetini ochiq majlisda koʻradi"),
        small("bogcha", "Misol mahallasida 120 oʻrinli bogʻcha taʼmirdan chiqdi"),
        small("chinor", "Bahorda poliklinika yoniga yuz tup chinor ekiladi"));
  }

  /** What an office has said in years: short news, the newest first. */
  static List<Piece> old(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> many - i)
        .map(i -> small("xabar-" + i, "Andoza mahallasidan " + i + "-xabar"))
        .toList();
  }

  private static Piece small(String slug, String headline) {
    return new Piece(slug, headline, "", "<p>" + headline + ".</p>", "", "");
  }

  /** The picture: as large and as hard to compress as one out of a camera. */
  static byte[] picture() throws IOException {
    var picture = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0x9CC4E4), 0, 1000, new Color(0xE9D8A6)));
    pen.fillRect(0, 0, 1600, 1000);
    for (int i = 0; i < 400; i++) {
      pen.setColor(new Color((i * 7_919) & 0x7F7F7F));
      pen.fillRect(i * 397 % 1500, 300 + i * 211 % 600, 20 + i % 60, 14 + i % 40);
    }
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    var _ = ImageIO.write(picture, "jpeg", bytes);
    return bytes.toByteArray();
  }

  /** A file that lies beside this class. */
  static String resource(String name) throws IOException {
    try (var in = Piece.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
