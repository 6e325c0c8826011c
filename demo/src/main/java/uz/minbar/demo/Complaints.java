package uz.minbar.demo;

import static uz.minbar.demo.Player.ANALYST;
import static uz.minbar.demo.Player.EDITOR;
import static uz.minbar.demo.Player.SECRETARY;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import uz.minbar.kernel.CaseId;
import uz.minbar.reaction.Level;

/** What people complained of in the two weeks, and how the made-up office answered or did not. */
@Component
class Complaints {

  private static final Duration HEARD = Duration.ofMinutes(4);

  private final Diary diary;
  private final Beside beside;
  private final Press press;
  private final Ear ear;
  private final Rooms rooms;
  private final Fortnight fortnight;

  Complaints(Diary diary, Beside beside, Press press, Ear ear, Rooms rooms, Fortnight fortnight) {
    this.diary = diary;
    this.beside = beside;
    this.press = press;
    this.ear = ear;
    this.rooms = rooms;
    this.fortnight = fortnight;
  }

  void enter() {
    beside.world().times().forEach(said -> diary.at(said.plus(HEARD), ear::hear));
    diary.at(diary.day(12, 8, 20), this::road);
    diary.at(diary.day(11, 20, 10), this::light);
    diary.at(diary.day(9, 8, 50), this::gas);
    diary.at(diary.day(7, 13, 30), this::rubbish);
    diary.at(diary.day(5, 10, 0), this::clinic);
    diary.at(diary.day(4, 22, 0), () -> ear.take("itlari", Level.ORDINARY, null, null));
    diary.at(diary.day(3, 17, 45), this::canteen);
    diary.at(diary.day(1, 18, 25), this::rumour);
    diary.at(diary.minutesAgo(5), ear::lookThrough);
  }

  private void road() {
    var id = ear.take("Sinovobod", Level.ORDINARY, EDITOR, null);
    ear.ask(id, "Yoʻl boʻlimi", "Asfalt nega tiklanmagan va qachon tiklanadi?");
    diary.at(
        diary.day(11, 10, 0),
        () -> ear.answer(id, "Pudratchi muddatni buzdi. Asfalt havo ochilishi bilan yotqiziladi."));
    answer(id, "sinovobod", diary.day(11, 16, 30));
  }

  private void light() {
    var id = ear.take("chiroq", Level.ORDINARY, ANALYST, null);
    diary.at(diary.day(11, 20, 40), () -> ear.step(id, "first"));
    diary.at(
        diary.day(11, 21, 30),
        () ->
            ear.close(
                id, "Navbatchi brigada simni uladi, yozgan kishiga qoʻngʻiroq qilib aytildi."));
  }

  private void gas() {
    var id = ear.take("gaz bosimi", Level.WIDELY_DISCUSSED, EDITOR, null);
    ear.ask(id, "Gaz taʼminoti boʻlimi", "Sabab nima? Bosim qachon tiklanadi?");
    diary.at(diary.day(9, 9, 15), () -> ear.step(id, "first"));
    diary.at(diary.day(9, 10, 30), () -> ear.step(id, "holding"));
    diary.at(
        diary.day(9, 10, 40),
        () ->
            ear.answer(
                id, "Taqsimlash shkafi nosoz, tunda almashtiriladi. 48 xonadonga ballon berildi."));
    answer(id, "gaz", diary.day(9, 11, 40));
  }

  private void rubbish() {
    var id = ear.take("Образцовой", Level.ORDINARY, EDITOR, null);
    ear.ask(id, "Obodonlashtirish boʻlimi", "Mashinalar qachon tuzaladi?");
    diary.at(diary.day(7, 14, 0), () -> ear.step(id, "first"));
    diary.at(
        diary.day(6, 8, 30),
        () -> ear.answer(id, "Ikkala mashina bugun ertalab chiqdi, barcha konteyner boʻshatildi."));
    answer(id, "chiqindi", diary.day(6, 9, 40));
  }

  private void clinic() {
    var id = ear.take("poliklinikasidagi", Level.WIDELY_DISCUSSED, EDITOR, null);
    ear.ask(id, "Tibbiyot birlashmasi", "Nechta shifokor yetishmaydi, kim keladi?");
    diary.at(diary.day(5, 10, 30), () -> ear.step(id, "first"));
    diary.at(diary.day(5, 12, 30), () -> ear.step(id, "holding"));
    diary.at(
        diary.day(5, 12, 40),
        () -> ear.answer(id, "Qoʻshni tumandan ikki shifokor haftada uch kun keladi."));
    answer(id, "poliklinika", diary.day(5, 15, 20));
  }

  /** Open and late: the facts do not come, and what was written without them was sent back. */
  private void canteen() {
    var id = ear.take("обеды", Level.WIDELY_DISCUSSED, EDITOR, null);
    ear.ask(id, "Maktab va maktabgacha taʼlim boʻlimi", "Plita qachon keladi? Pul qayerda?");
    diary.at(diary.day(3, 18, 20), () -> ear.step(id, "first"));
    diary.at(
        diary.day(3, 20, 0),
        () -> {
          ear.step(id, "holding");
          press.write("oshxona", ear.draft(id), EDITOR);
          press.submit("oshxona", EDITOR);
        });
    diary.at(
        diary.day(3, 20, 40),
        () ->
            press.sendBack(
                "oshxona", "Plita qaysi kuni oʻrnatilishi yozilsin. Muddatsiz javob chiqmaydi."));
  }

  /** Open and hot: the laboratory has answered, the statement waits for the hokim. */
  private void rumour() {
    var id = ear.take("Tarqating", Level.ATTACK, SECRETARY, diary.minutesAgo(-120));
    ear.ask(id, "Sanitariya xizmati", "Suvdan namuna olindimi? Natija qanday?");
    diary.at(diary.day(1, 18, 50), () -> ear.step(id, "first"));
    diary.at(diary.day(1, 19, 20), () -> ear.step(id, "holding"));
    diary.at(
        diary.minutesAgo(50),
        () -> {
          ear.answer(id, "Sakkiz joydan namuna olindi, hammasi meʼyorda. Bayonnoma ilova qilindi.");
          press.draft("mish-mish", EDITOR, null, id);
          press.cyrillic("mish-mish", EDITOR, true);
        });
    diary.at(diary.minutesAgo(20), () -> press.submit("mish-mish", EDITOR));
  }

  private void answer(CaseId about, String key, Instant at) {
    diary.at(
        at.minus(Duration.ofMinutes(50)),
        () -> {
          press.write(key, ear.draft(about), EDITOR);
          press.cyrillic(key, EDITOR, true);
        });
    fortnight.finish(at, key, EDITOR, rooms.siteAndTelegram());
  }
}
