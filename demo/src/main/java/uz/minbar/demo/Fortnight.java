package uz.minbar.demo;

import static uz.minbar.demo.Player.EDITOR;
import static uz.minbar.demo.Player.HOKIM;
import static uz.minbar.demo.Player.OPERATOR;
import static uz.minbar.demo.Player.SECRETARY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.MaterialText;

/** What the made-up office said in its last two weeks and this morning. */
@Component
class Fortnight {

  private static final Duration WRITING = Duration.ofMinutes(100);
  private static final Duration READING = Duration.ofMinutes(25);
  private static final Duration LAST_LOOK = Duration.ofSeconds(90);

  private final Diary diary;
  private final Beside beside;
  private final Press press;
  private final Rooms rooms;

  Fortnight(Diary diary, Beside beside, Press press, Rooms rooms) {
    this.diary = diary;
    this.beside = beside;
    this.press = press;
    this.rooms = rooms;
  }

  void enter() {
    firstWeek();
    secondWeek();
    today();
  }

  private void firstWeek() {
    out(diary.day(13, 11, 0), "avtobus", OPERATOR, rooms.withPaper());
    diary.at(
        diary.day(13, 16, 20),
        () -> press.placed("avtobus", rooms.paper(), "https://gazeta.namuna.example/7-avtobus"));
    out(diary.day(12, 17, 0), "kutubxona", EDITOR, rooms.withYouth());
    out(diary.day(8, 12, 0), "gaz-qaytdi", EDITOR, rooms.siteAndTelegram());
    diary.at(diary.day(8, 15, 10), this::correctGas);
    out(diary.day(8, 18, 0), "byudjet", SECRETARY, rooms.siteAndTelegram());
  }

  private void correctGas() {
    String body =
        "<p>Bugun soat 5:40 da Andoza qishlogʻida gaz taqsimlash shkafi toʻliq almashtirildi."
            + " Tekshiruv 318 xonadonning hammasida bosim meʼyorda ekanini koʻrsatdi.</p>"
            + "<p>Sovuq tushishidan oldin tumandagi yana oʻn yettita shkaf koʻrikdan"
            + " oʻtkaziladi.</p>";
    press.correct(
        "gaz-qaytdi",
        new MaterialText(
            LocalizedText.EMPTY, latin("Bosim 318 xonadonning hammasida meʼyorda."), latin(body)),
        "Xonadonlar soni aniqlashtirildi: 318 ta.");
  }

  private void secondWeek() {
    diary.at(diary.day(6, 11, 0), () -> beside.kick(beside.world().youthChannel()));
    out(diary.day(6, 14, 0), "kurs", EDITOR, rooms.withYouth());
    out(diary.day(6, 18, 0), "hashar", OPERATOR, rooms.siteAndTelegram());
    diary.at(
        diary.day(5, 11, 0),
        () -> press.withdraw("hashar", "Yomgʻir tufayli hashar kelasi shanbaga koʻchirildi."));
    out(diary.day(3, 14, 0), "chinor", OPERATOR, rooms.siteAndTelegram());
    diary.at(diary.day(2, 9, 0), () -> beside.cut(beside.world().activistsGroup()));
    out(diary.day(2, 11, 0), "dorixona", EDITOR, rooms.withActivists());
    draft(diary.day(1, 11, 0), "qish", EDITOR);
  }

  private void today() {
    draft(diary.minutesAgo(240), "itlar", OPERATOR);
    diary.at(diary.minutesAgo(230), () -> press.submit("itlar", OPERATOR));
    var tomorrow = diary.day(-1, 10, 0);
    ready(220, "sayyor", SECRETARY, null);
    diary.at(
        diary.minutesAgo(210),
        () -> press.schedule("sayyor", rooms.siteAndTelegram(), diary.minutesAgo(-300)));
    ready(200, "kengash", HOKIM, tomorrow);
    diary.at(
        diary.minutesAgo(190), () -> press.schedule("kengash", rooms.siteAndTelegram(), tomorrow));
    out(diary.minutesAgo(90), "sxema", OPERATOR, rooms.siteAndTelegram());
    draft(diary.minutesAgo(60), "issiqlik", OPERATOR);
    diary.at(diary.minutesAgo(58), () -> press.cyrillic("issiqlik", OPERATOR, false));
    ready(45, "nota", HOKIM, null);
  }

  private void draft(Instant at, String key, Player author) {
    diary.at(at, () -> press.draft(key, author, null, null));
  }

  /** Written and approved, not out yet. */
  private void ready(int minutesAgo, String key, Player approver, @Nullable Instant embargo) {
    diary.at(diary.minutesAgo(minutesAgo + 9), () -> press.draft(key, EDITOR, embargo, null));
    diary.at(diary.minutesAgo(minutesAgo + 5), () -> press.submit(key, EDITOR));
    diary.at(diary.minutesAgo(minutesAgo), () -> press.approve(key, approver));
  }

  /** The usual way of a piece, from the first word to the last receipt. */
  private void out(Instant at, String key, Player author, List<UUID> channels) {
    diary.at(
        at.minus(WRITING),
        () -> {
          press.draft(key, author, null, null);
          press.cyrillic(key, author, true);
        });
    finish(at, key, author, channels);
  }

  /** The second half of it, for a text that was begun elsewhere. */
  void finish(Instant at, String key, Player author, List<UUID> channels) {
    diary.at(at.minus(READING), () -> press.submit(key, author));
    diary.at(
        at.minus(LAST_LOOK), () -> press.approve(key, author == SECRETARY ? HOKIM : SECRETARY));
    diary.at(at, () -> press.publish(key, channels));
  }

  private static LocalizedText latin(String words) {
    return LocalizedText.of(Language.UZ_LATN, words);
  }
}
