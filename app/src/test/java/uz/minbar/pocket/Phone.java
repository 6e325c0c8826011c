package uz.minbar.pocket;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.Outside.TELEGRAM;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import uz.minbar.house.Office;
import uz.minbar.outside.ChannelPost;
import uz.minbar.outside.PostEntity;
import uz.minbar.outside.TelegramPeople;

/** Somebody's telephone: what she sends to the bot and what it shows her. */
final class Phone {

  private static final Duration SOON = Duration.ofSeconds(30);

  final long chat = TELEGRAM.people().person("Telefon");
  private int read;

  /** One that is linked to her account. */
  static Phone of(Office office, Pocket pocket) {
    var phone = new Phone();
    assertThat(phone.hear("/start " + word(office, pocket))).contains("Telefoningiz ulandi");
    return phone;
  }

  /** A word that links whoever sends it. */
  static String word(Office office, Pocket pocket) {
    String address = office.as(pocket::connect).address();
    assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/\\w+\\?start=[A-Za-z0-9_-]{43}");
    return address.substring(address.indexOf('=') + 1);
  }

  TelegramPeople people() {
    return TELEGRAM.people();
  }

  /** Writes and gives what the bot says to it. */
  String hear(String words, PostEntity... entities) {
    people().writes(chat, words, entities);
    return next().text();
  }

  /** Presses a button under a message and gives what the bot says to it. */
  String press(ChannelPost message, String label) {
    people().presses(chat, message.id(), label);
    return next().text();
  }

  /** The next message that was not read yet. */
  ChannelPost next() {
    read++;
    return TELEGRAM.awaitMessages(String.valueOf(chat), read, SOON).get(read - 1);
  }

  ChannelPost last() {
    return TELEGRAM.messages(chat).getLast();
  }

  int messages() {
    return TELEGRAM.messages(chat).size();
  }

  static byte[] picture(Color color) {
    var bytes = new ByteArrayOutputStream();
    try {
      var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
      var graphics = image.createGraphics();
      graphics.setColor(color);
      graphics.fillRect(0, 0, 800, 600);
      graphics.dispose();
      assertThat(ImageIO.write(image, "jpeg", bytes)).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
