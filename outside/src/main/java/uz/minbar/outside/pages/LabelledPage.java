package uz.minbar.outside.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page of news and what a reader would call its article. Each page follows another kind of
 * template; its words, people and places are made up.
 *
 * @param name says what kind it is; one that ends in the name of an encoding is written in it
 * @param html its bytes as a server sends them
 * @param title without the name of the site
 * @param text the body of the article, a paragraph, heading, item or cell a line
 */
public record LabelledPage(String name, byte[] html, String title, String text) {

  /** All of them; {@code index.txt} beside them names them. */
  public static List<LabelledPage> all() {
    return string("index.txt").lines().map(LabelledPage::read).toList();
  }

  private static LabelledPage read(String name) {
    String[] label = string(name + ".txt").split("\n\n", 2);
    return new LabelledPage(name, bytes(name + ".html"), label[0], label[1].strip());
  }

  private static String string(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = LabelledPage.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no page " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
