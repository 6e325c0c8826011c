package uz.minbar.website;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CardTest {

  @Test
  void everyLetterOfTheFourLanguagesIsDrawn() {
    String letters =
        "Oʻoʻ Gʻgʻ ʼ ShCh ABCÇDEFGĞHIJKLMNOÖPQRSŞTUVXYZ abcçdefgğhijklmnoöpqrsştuvxyz"
            + " АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЎҚҒҲ абвгдеёжзийклмнопрстуфхцчшщъыьэюяўқғҳ"
            + " 0123456789 “”«»…–—№";
    assertThat(Card.FONT.canDisplayUpTo(letters)).isEqualTo(-1);
  }

  @Test
  void aLongHeadlineAndALongWordStayOnTheCard() throws Exception {
    for (String headline : new String[] {"Suv keldi", "soʻz ".repeat(80), "a".repeat(300), ""}) {
      var card =
          Card.draw("Namuna tumani hokimligi", headline, "Yangilik · 25-noyabr", Card.Dress.OURS);
      var picture = ImageIO.read(new ByteArrayInputStream(card));
      assertThat(picture.getWidth()).isEqualTo(Card.WIDTH);
      assertThat(picture.getHeight()).isEqualTo(Card.HEIGHT);
      // Nothing is written into the right margin: there is only the ground, which is dark.
      int[] margin = picture.getRGB(Card.WIDTH - 40, 0, 40, Card.HEIGHT - 12, null, 0, 40);
      assertThat(
              Arrays.stream(margin)
                  .noneMatch(dot -> (dot & 0xFF) > 0xC0 && (dot >> 16 & 0xFF) > 0xC0))
          .isTrue();
    }
  }
}
