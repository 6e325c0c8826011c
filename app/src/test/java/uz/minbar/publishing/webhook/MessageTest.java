package uz.minbar.publishing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Piece;

class MessageTest {

  private static final MaterialId MATERIAL = new MaterialId(UUID.randomUUID());
  private static final ChannelAccount ACCOUNT =
      new ChannelAccount(
          UUID.randomUUID(),
          ChannelKind.WEBHOOK,
          "Namuna",
          Language.UZ_LATN,
          Map.of(),
          true,
          true,
          Instant.EPOCH);

  @Test
  void eachOccasionIsAMessageOfItsOwnHoweverOftenItIsTried() {
    assertThat(IntStream.of(0, 1, 2, 11).mapToObj(MessageTest::id)).doesNotHaveDuplicates();
    assertThat(id(2)).isEqualTo(id(2));
  }

  private static String id(int occasion) {
    var piece =
        new Piece(
            MATERIAL,
            MaterialKind.NEWS,
            1,
            Language.UZ_LATN,
            "Sarlavha",
            "",
            "<p>Matn</p>",
            false,
            List.of(),
            List.of(),
            "xabar",
            null,
            "",
            "",
            occasion);
    return Message.of(Message.Event.PUBLISHED, piece, "https://namuna.example", Instant.EPOCH)
        .id(ACCOUNT);
  }
}
