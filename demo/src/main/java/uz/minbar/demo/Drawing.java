package uz.minbar.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;

/** The archive's pictures, drawn here: no photograph of anybody stands in the demo. */
enum Drawing {
  AVTOBUS(
      "Bekatda turgan yashil avtobus", "Зелёный автобус на остановке", "A green bus at its stop") {
    @Override
    void draw(Graphics2D pen) {
      road(pen);
      block(pen, TILE, 320, 430, 620, 220);
      for (int i = 0; i < 5; i++) {
        block(pen, SKY, 350 + i * 115, 460, 95, 85);
      }
      wheel(pen, 450, 650);
      wheel(pen, 800, 650);
    }
  },
  KUTUBXONA("Kitob javonlari", "Книжные полки", "Shelves of books") {
    @Override
    void draw(Graphics2D pen) {
      block(pen, PAPER, 0, 0, WIDTH, HEIGHT);
      var random = new Random(3);
      for (int shelf = 0; shelf < 4; shelf++) {
        block(pen, EARTH, 100, 210 + shelf * 180, 1080, 14);
        for (int x = 120; x < 1140; x += 34) {
          int high = 90 + random.nextInt(60);
          block(pen, INKS[random.nextInt(INKS.length)], x, 210 + shelf * 180 - high, 28, high);
        }
      }
    }
  },
  YOL("Tekislangan koʻcha", "Выровненная улица", "A levelled street") {
    @Override
    void draw(Graphics2D pen) {
      pen.setColor(STONE);
      pen.fill(new Polygon(new int[] {480, 800, 1280, 0}, new int[] {420, 420, 800, 800}, 4));
      pen.setColor(PAPER);
      for (int i = 0; i < 5; i++) {
        pen.fillRect(634 - i * 2, 440 + i * 70, 12 + i * 5, 36 + i * 6);
      }
      house(pen, 80, 300);
      house(pen, 960, 300);
    }
  },
  KOLLEJ("Kollej ustaxonasi", "Мастерская колледжа", "The college workshop") {
    @Override
    void draw(Graphics2D pen) {
      block(pen, PAPER, 240, 300, 800, 360);
      for (int i = 0; i < 6; i++) {
        block(pen, LAPIS, 280 + i * 125, 350, 90, 120);
      }
      block(pen, EARTH, 600, 520, 90, 140);
      block(pen, TILE, 220, 270, 840, 34);
    }
  },
  POLIKLINIKA("Poliklinika binosi", "Здание поликлиники", "The clinic") {
    @Override
    void draw(Graphics2D pen) {
      block(pen, Color.WHITE, 280, 260, 720, 400);
      for (int i = 0; i < 10; i++) {
        block(pen, SKY, 320 + i % 5 * 130, 320 + i / 5 * 150, 90, 90);
      }
      block(pen, POMEGRANATE, 624, 180, 32, 90);
      block(pen, POMEGRANATE, 595, 209, 90, 32);
    }
  },
  CHINOR("Yangi ekilgan chinorlar", "Молодые чинары", "Young plane trees") {
    @Override
    void draw(Graphics2D pen) {
      for (int i = 0; i < 7; i++) {
        tree(pen, 120 + i * 175, 640 + i % 2 * 30, 90 + i % 3 * 14);
      }
    }
  },
  KOCHA("Xayolbogʻ koʻchasi", "Улица в Хаёлбоге", "A street in Xayolbogʻ") {
    @Override
    void draw(Graphics2D pen) {
      road(pen);
      house(pen, 140, 340);
      house(pen, 800, 340);
      tree(pen, 620, 660, 110);
    }
  },
  SUV("Ichimlik suvi jumragi", "Кран с питьевой водой", "A drinking water tap") {
    @Override
    void draw(Graphics2D pen) {
      block(pen, PAPER, 0, 0, WIDTH, HEIGHT);
      block(pen, STONE, 300, 200, 420, 60);
      block(pen, STONE, 660, 200, 60, 160);
      block(pen, LAPIS, 470, 130, 80, 70);
      pen.setColor(TILE);
      pen.fillOval(662, 400, 56, 76);
      pen.fillOval(662, 520, 56, 76);
      pen.fillArc(420, 560, 540, 300, 180, 180);
    }
  };

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final Color SKY = new Color(0xcfe5ea);
  private static final Color PAPER = new Color(0xf3ecdf);
  private static final Color TILE = new Color(0x12808a);
  private static final Color LAPIS = new Color(0x2b4a8b);
  private static final Color LEAF = new Color(0x4f8a4f);
  private static final Color EARTH = new Color(0x9a7550);
  private static final Color STONE = new Color(0x8b9197);
  private static final Color POMEGRANATE = new Color(0xb3313f);
  private static final Color[] INKS = {TILE, LAPIS, LEAF, EARTH, POMEGRANATE, STONE};

  private final String uzbek;
  private final String russian;
  private final String english;

  Drawing(String uzbek, String russian, String english) {
    this.uzbek = uzbek;
    this.russian = russian;
    this.english = english;
  }

  abstract void draw(Graphics2D pen);

  /** What the picture shows, for those who do not see it. */
  LocalizedText alt() {
    return LocalizedText.of(Language.UZ_LATN, uzbek)
        .with(Language.RU, russian)
        .with(Language.EN, english);
  }

  static Drawing ofWord(String word) {
    return Arrays.stream(values())
        .filter(drawing -> drawing.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  byte[] png() {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, SKY, 0, HEIGHT, PAPER));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    hills(pen);
    draw(pen);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      var _ = ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void hills(Graphics2D pen) {
    pen.setColor(new Color(0xaec4cc));
    pen.fill(
        new Polygon(
            new int[] {0, 180, 330, 520, 700, 900, 1080, 1280, 1280, 0},
            new int[] {420, 250, 330, 200, 320, 230, 320, 260, 560, 560},
            10));
    pen.setColor(new Color(0xb9c79d));
    pen.fillRect(0, 520, WIDTH, HEIGHT - 520);
  }

  private static void block(Graphics2D pen, Color color, int x, int y, int wide, int high) {
    pen.setColor(color);
    pen.fillRoundRect(x, y, wide, high, 10, 10);
  }

  private static void road(Graphics2D pen) {
    block(pen, STONE, -20, 640, WIDTH + 40, 110);
  }

  private static void wheel(Graphics2D pen, int x, int y) {
    pen.setColor(new Color(0x2b2f33));
    pen.fillOval(x - 42, y - 42, 84, 84);
    pen.setColor(PAPER);
    pen.fillOval(x - 16, y - 16, 32, 32);
  }

  private static void house(Graphics2D pen, int x, int y) {
    block(pen, PAPER, x, y, 260, 240);
    pen.setColor(EARTH);
    pen.fill(
        new Polygon(new int[] {x - 24, x + 130, x + 284}, new int[] {y + 6, y - 90, y + 6}, 3));
    block(pen, LAPIS, x + 40, y + 60, 60, 70);
    block(pen, TILE, x + 160, y + 110, 60, 130);
  }

  private static void tree(Graphics2D pen, int x, int foot, int crown) {
    block(pen, EARTH, x - 9, foot - crown * 2, 18, crown * 2);
    pen.setColor(LEAF);
    pen.fillOval(x - crown / 2 - 14, foot - crown * 3, crown + 28, crown + 60);
  }
}
