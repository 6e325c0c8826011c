package uz.minbar.pocket;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.minbar.house.House.await;
import static uz.minbar.house.Outside.TELEGRAM;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.minbar.archive.Archive;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;
import uz.minbar.house.Office;
import uz.minbar.kernel.Language;
import uz.minbar.monitoring.alerts.Bells;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.MaterialFilter;
import uz.minbar.newsroom.MaterialFrame;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.outside.Fault;
import uz.minbar.outside.PostEntity;
import uz.minbar.staff.PeopleActs;
import uz.minbar.staff.Role;

/** A day of a press officer on the road, through the line of a bot. */
@HouseTest
class PocketModuleTest {

  private static final String TEXT = "Maktab ochildi\n\nBugun tumanda yangi maktab ochildi.";

  @Autowired House house;
  @Autowired Pocket pocket;
  @Autowired Newsroom newsroom;
  @Autowired Archive archive;
  @Autowired Bells bells;
  @Autowired PeopleActs people;

  Office office;
  Office hokim;

  @BeforeEach
  void anOfficeWithABot() {
    office = house.organisation();
    hokim = house.colleague(office, Role.HOKIM);
    office.as(() -> bells.set("", TELEGRAM.token(), ""));
  }

  @AfterEach
  void leave() {
    TELEGRAM.people().webhook(false);
    office.as(pocket::disconnect);
    hokim.as(pocket::disconnect);
  }

  @Test
  void aTelephoneIsLinkedOnceByAWordThatIsFresh() {
    var phone = Phone.of(office, pocket);
    var stranger = new Phone();
    assertThat(stranger.hear("/start " + "x".repeat(43))).contains("havola ishlatilgan");
    String word = Phone.word(hokim, pocket);
    house.clock().advance(Duration.ofMinutes(16));
    assertThat(stranger.hear("/start " + word)).contains("havola ishlatilgan");
    word = Phone.word(hokim, pocket);
    assertThat(stranger.hear("/start " + word)).contains("Telefoningiz ulandi");
    assertThat(new Phone().hear("/start " + word)).contains("havola ishlatilgan");
    assertThat(hokim.as(() -> pocket.standing().link())).isNotNull();
    assertThat(stranger.hear("/uzish")).contains("uzildi");
    assertThat(hokim.as(() -> pocket.standing().link())).isNull();
    // A stranger is answered a few times a minute only.
    house.clock().advance(Duration.ofMinutes(2));
    assertThat(stranger.hear("salom")).contains("faqat idora xodimlari");
    assertThat(phone.hear("/yordam")).contains("/reja");
    assertThat(journal("pocket.link")).isEqualTo(2);
  }

  @Test
  void whoIsNotLinkedHearsOneSentenceAndAGroupNothing() {
    Phone.of(office, pocket);
    var stranger = new Phone();
    assertThat(stranger.hear(TEXT)).contains("faqat idora xodimlari");
    TELEGRAM.people().pictures(stranger.chat, TEXT, Phone.picture(Color.RED));
    assertThat(stranger.next().text()).contains("faqat idora xodimlari");
    var group = TELEGRAM.addGroup("Guruh");
    TELEGRAM.people().writesInGroup(group, "/reja");
    assertThat(stranger.hear("/reja")).contains("faqat idora xodimlari");
    assertThat(TELEGRAM.messages(group)).isEmpty();
    assertThat(materials()).isEmpty();
  }

  @Test
  void wordsBecomeADraftOfHersWithWhatWasMarked() {
    var phone = Phone.of(office, pocket);
    assertThat(phone.hear(TEXT, new PostEntity("bold", TEXT.indexOf("yangi"), 12, null)))
        .contains("Qoralama tayyor", "Maktab ochildi", "Ish stolida ochish");
    var draft = materials().getFirst();
    assertThat(draft.state()).isEqualTo(MaterialState.DRAFT);
    assertThat(draft.createdBy()).isEqualTo(office.signedIn().person());
    assertThat(draft.headline().in(Language.UZ_LATN)).isEqualTo("Maktab ochildi");
    assertThat(draft.body().in(Language.UZ_LATN))
        .isEqualTo("<p>Bugun tumanda <b>yangi maktab</b> ochildi.</p>");
    assertThat(TELEGRAM.people().buttons(phone.chat, phone.last().id()))
        .containsExactly("Tasdiqqa yuborish");
    assertThat(phone.hear("Faqat sarlavha")).contains("sarlavha ham, matn ham kerak");
    assertThat(
            phone.hear("Новая школа\n\nСегодня в районе открылась новая школа на сорок классов."))
        .contains("Новая школа");
    assertThat(materials().getFirst().headline().in(Language.RU)).isEqualTo("Новая школа");
  }

  @Test
  void anAlbumIsOneDraftAndPicturesAloneJoinIt() {
    var phone = Phone.of(office, pocket);
    TELEGRAM
        .people()
        .pictures(
            phone.chat,
            TEXT,
            Phone.picture(Color.RED),
            Phone.picture(Color.GREEN),
            Phone.picture(Color.BLUE));
    assertThat(phone.next().text()).contains("Qoralama tayyor", "Suratlar: 3");
    assertThat(materials()).hasSize(1);
    var first = materials().getFirst().pictures();
    assertThat(office.as(() -> archive.assets(first))).hasSize(3);
    TELEGRAM.people().pictures(phone.chat, "", Phone.picture(Color.YELLOW));
    assertThat(phone.next().text()).contains("oxirgi qoralamangizga");
    assertThat(materials()).hasSize(1);
    assertThat(materials().getFirst().pictures()).hasSize(4).startsWith(first.getFirst());
    assertThat(materials().getFirst().headline().in(Language.UZ_LATN)).isEqualTo("Maktab ochildi");
  }

  @Test
  void whatCannotBeTakenIsAnsweredWithWhatToDo() {
    var phone = Phone.of(office, pocket);
    var line = TELEGRAM.people();
    line.other(phone.chat, "voice");
    assertThat(phone.next().text()).contains("Video, ovoz");
    line.file(phone.chat, "a.pdf", "application/pdf", new byte[] {1}, 1);
    assertThat(phone.next().text()).contains("Video, ovoz");
    line.file(phone.chat, "a.png", "image/png", new byte[] {1}, 21 * 1024 * 1024);
    assertThat(phone.next().text()).contains("20 MB dan katta");
    line.file(phone.chat, "b.png", "image/png", new byte[] {1, 2, 3}, 3);
    assertThat(phone.next().text()).contains("Suratni olib boʻlmadi");
    line.pictures(phone.chat, TEXT, new byte[] {1, 2}, Phone.picture(Color.RED));
    assertThat(phone.next().text()).contains("Suratlar: 1", "Olib boʻlmagan suratlar: 1");
    line.edits(phone.chat, "boshqa");
    assertThat(phone.next().text()).contains("tahrirlash qoralamani oʻzgartirmaydi");
    var reader = Phone.of(hokim, pocket);
    assertThat(reader.hear(TEXT)).contains("huquq yoʻq");
    assertThat(materials()).hasSize(1);
  }

  @Test
  void twoPairsOfEyesStayOnTheRoad() {
    var phone = Phone.of(office, pocket);
    var other = Phone.of(hokim, pocket);
    phone.hear(TEXT);
    assertThat(phone.press(phone.last(), "Tasdiqqa yuborish")).contains("Tasdiqqa yuborildi");
    var asked = other.next();
    assertThat(asked.text()).contains("Dilnoza Sinovova", "Maktab ochildi", "yangi maktab");
    assertThat(phone.hear("/tasdiq")).contains("Maktab ochildi");
    assertThat(phone.press(phone.last(), "Tasdiqlash")).contains("boshqa xodim tasdiqlashi kerak");
    assertThat(materials().getFirst().state()).isEqualTo(MaterialState.SUBMITTED);
    assertThat(other.press(asked, "Tasdiqlash")).contains("Tasdiqlandi");
    assertThat(phone.next().text()).contains("materialingizni tasdiqladi");
    assertThat(materials().getFirst().state()).isEqualTo(MaterialState.APPROVED);
    assertThat(other.press(asked, "Tasdiqlash")).contains("Material tasdiqlangan");
  }

  @Test
  void whatChangedAfterItWasSeenIsNotApproved() {
    var other = Phone.of(hokim, pocket);
    var phone = Phone.of(office, pocket);
    phone.hear(TEXT);
    phone.press(phone.last(), "Tasdiqqa yuborish");
    var seen = other.next();
    var before = materials().getFirst();
    office.as(
        () -> {
          var text = new MaterialText(before.headline(), before.headline(), before.body());
          newsroom.save(before.id(), before.version(), text, MaterialFrame.of(before));
          var _ = newsroom.submit(before.id(), "");
        });
    assertThat(other.press(seen, "Tasdiqlash")).contains("material oʻzgardi");
    assertThat(materials().getFirst().state()).isEqualTo(MaterialState.SUBMITTED);
  }

  @Test
  void sendingBackAsksWhyAndTellsTheAuthor() {
    var phone = Phone.of(office, pocket);
    var other = Phone.of(hokim, pocket);
    phone.hear(TEXT);
    phone.press(phone.last(), "Tasdiqqa yuborish");
    assertThat(other.press(other.next(), "Qaytarish")).contains("sababini yozing");
    assertThat(other.hear("Sinf sonini yozing")).contains("Muallifga qaytarildi");
    assertThat(phone.next().text()).contains("qaytardi", "Sinf sonini yozing");
    assertThat(materials().getFirst().state()).isEqualTo(MaterialState.RETURNED);
    assertThat(materials().getFirst().note()).isEqualTo("Sinf sonini yozing");
    assertThat(phone.hear("/reja")).contains("Bugun chiqdi: 0", "Sizga qaytarilgan: 1");
    assertThat(other.hear("Sinf sonini yozing")).contains("huquq yoʻq");
  }

  @Test
  void whoWasSwitchedOffIsAStrangerAtOnce() {
    Phone.of(office, pocket);
    var editor = house.colleague(office, Role.EDITOR);
    var phone = Phone.of(editor, pocket);
    phone.hear(TEXT);
    office.as(() -> people.setActive(editor.signedIn().person(), false));
    assertThat(phone.hear(TEXT)).contains("faqat idora xodimlari");
    office.as(() -> people.setActive(editor.signedIn().person(), true));
    house.clock().advance(Duration.ofMinutes(2));
    assertThat(phone.hear(TEXT)).contains("faqat idora xodimlari");
    assertThat(materials()).hasSize(1);
  }

  @Test
  void aLineThatIsCutOrTakenLosesNothingAndDoublesNothing() {
    var phone = Phone.of(office, pocket);
    TELEGRAM.next("getUpdates", Fault.CUT_AFTER_TAKING);
    TELEGRAM.next("getUpdates", Fault.ANSWER_5XX);
    TELEGRAM.next("getUpdates", Fault.answer429(1));
    assertThat(phone.hear(TEXT)).contains("Qoralama tayyor");
    assertThat(materials()).hasSize(1);
    TELEGRAM.people().webhook(true);
    await("the trouble is shown", () -> office.as(pocket::standing).trouble().contains("conflict"));
    TELEGRAM.people().writes(phone.chat, TEXT);
    TELEGRAM.people().webhook(false);
    house.clock().advance(Duration.ofSeconds(31));
    assertThat(phone.next().text()).contains("Qoralama tayyor");
    await("all is well", () -> office.as(pocket::standing).trouble().isEmpty());
    assertThat(materials()).hasSize(2);
    TELEGRAM.next(String.valueOf(phone.chat), Fault.answer429(1));
    assertThat(phone.hear("/yordam")).contains("/reja");
  }

  private List<Material> materials() {
    return office.as(() -> newsroom.list(MaterialFilter.ALL, null, 20).items());
  }

  private int journal(String act) {
    return office.rows(
        () ->
            house
                .jdbc()
                .sql("select count(*) from staff_journal where act = ?")
                .param(act)
                .query(Integer.class)
                .single());
  }
}
