package uz.minbar.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.archive.Archive;
import uz.minbar.house.House;
import uz.minbar.house.Office;
import uz.minbar.house.Outside;
import uz.minbar.newsroom.MaterialKind;
import uz.minbar.publishing.figures.Counted;

/** What every adapter promises about figures: what the platform tells, and nothing invented. */
abstract class FiguresContract {

  @Autowired protected House house;
  @Autowired protected Archive archive;
  @Autowired private List<Channel> adapters;

  protected Office office;
  protected TestPieces pieces;
  ChannelStage stage;
  Channel channel;

  protected abstract ChannelKind kind();

  protected abstract ChannelStage stage();

  /** Of which kind the pieces are. */
  protected MaterialKind materials() {
    return MaterialKind.NEWS;
  }

  /** Whether the platform takes nothing but videos. */
  protected boolean films() {
    return false;
  }

  @BeforeEach
  void setTheStage() {
    office = house.organisation();
    pieces = new TestPieces(office, archive, materials(), films());
    stage = stage();
    channel = adapter();
  }

  protected Channel adapter() {
    return adapters.stream().filter(one -> one.kind() == kind()).findFirst().orElseThrow();
  }

  protected ChannelAccount account(Channel.Checked checked) {
    return TestPieces.account(kind(), checked);
  }

  /** An address where nobody listens. */
  protected static String nowhere() {
    return "http://" + Outside.NOBODY;
  }

  @Test
  void whatThePlatformCountsIsReadBackAndNothingElse() {
    var first = sent("Suv keldi");
    var second = sent("Gaz keldi");
    var told = stage.seen(receipt(first), 28_640, 12, 3, 5);
    if (told == null) {
      assertThat(figures(channel, first, second)).isEqualTo(Counted.NOTHING);
      return;
    }
    var counted = figures(channel, first, second);
    assertThat(counted.pause()).isNull();
    assertThat(counted.found()).containsEntry(first.id(), told);
    var _ = stage.seen(receipt(second), 987, 1, 1, 1);
    assertThat(figures(channel, first, second).found().keySet())
        .containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void ofWhatIsGoneNothingIsToldAndOfTheOthersAll() {
    var gone = sent("Bekor");
    var there = sent("Qoladi");
    if (stage.seen(receipt(there), 7, 2, 3, 5) == null) {
      return;
    }
    var withdrawn = pieces.of("Bekor", "Taʼmir tugadi.", stage.pictures());
    office.as(
        () ->
            assertThat(channel.withdraw(withdrawn, stage.account(), stage.secret(), receipt(gone)))
                .isInstanceOf(Outcome.Sent.class));
    assertThat(figures(channel, gone, there).found().keySet()).containsExactly(there.id());
    assertThat(figures(channel, TestPieces.delivery(Receipt.NONE)).found()).isEmpty();
  }

  @Test
  void whereNobodyAnswersNothingIsTold() {
    var delivery = sent("Yoʻl yopiq");
    var nobody = stage.unreachable();
    if (nobody != channel) {
      assertThat(figures(nobody, delivery)).isEqualTo(new Counted(Map.of(), null));
    }
  }

  private Counted figures(Channel asked, Delivery... out) {
    return office.as(() -> asked.figures(List.of(out), stage.account(), stage.secret()));
  }

  private Delivery sent(String headline) {
    return TestPieces.delivery(((Outcome.Sent) publish(piece(headline))).receipt());
  }

  private static Receipt receipt(Delivery delivery) {
    return Objects.requireNonNull(delivery.receipt());
  }

  Outcome publish(Piece piece) {
    return office.as(() -> channel.publish(piece, stage.account(), stage.secret()));
  }

  Piece piece(String headline) {
    return pieces.of(headline, "Taʼmir tugadi.", stage.pictures());
  }
}
