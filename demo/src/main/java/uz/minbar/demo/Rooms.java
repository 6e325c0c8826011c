package uz.minbar.demo;

import static uz.minbar.demo.Player.SECRETARY;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.newsroom.Region;
import uz.minbar.newsroom.Regions;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Channels;
import uz.minbar.staff.FoundOffice;

/** Founds the made-up office: its people, its places, its channels. */
@Component
class Rooms {

  private final Stage stage;
  private final Beside beside;
  private final FoundOffice found;
  private final Channels channels;
  private final Regions regions;
  private @Nullable UUID site;
  private @Nullable UUID telegram;
  private @Nullable UUID youth;
  private @Nullable UUID activists;
  private @Nullable UUID paper;

  Rooms(Stage stage, Beside beside, FoundOffice found, Channels channels, Regions regions) {
    this.stage = stage;
    this.beside = beside;
    this.found = found;
    this.channels = channels;
    this.regions = regions;
  }

  /** The office and its people; from then on they can sign in. */
  void people() {
    var name =
        LocalizedText.of(Language.UZ_LATN, "Namuna tumani")
            .with(Language.RU, "Намунинский район")
            .with(Language.EN, "Namuna district");
    var first = found.office(name, SECRETARY.person(), Player.PASSWORD, token());
    stage.enter(SECRETARY, first);
    for (var player : Player.values()) {
      if (player != SECRETARY) {
        stage.enter(
            player, found.person(first.organisation(), player.person(), Player.PASSWORD, token()));
      }
    }
  }

  /** Its places and channels. */
  void furnish() {
    stage.as(
        SECRETARY,
        () -> {
          region("markaz", "Tuman markazi", "Центр района", "District centre", 6200);
          region("misol", "Misol mahallasi", "Махалля Мисол", "Misol mahalla", 2140);
          region("andoza", "Andoza mahallasi", "Махалля Андоза", "Andoza mahalla", 3410);
          region("xayolbog", "Xayolbogʻ mahallasi", "Махалля Хаёлбог", "Xayolbogʻ mahalla", 1880);
          region(
              "sinovobod", "Sinovobod mahallasi", "Махалля Синовобод", "Sinovobod mahalla", 2560);
          var world = beside.world();
          site = channels.all().getFirst().id();
          telegram = telegram("Tumanning Telegram kanali", world.channel());
          youth = telegram("Namuna yoshlari kanali", world.youthChannel());
          activists = telegram("Mahalla faollari guruhi", world.activistsGroup());
          paper =
              channels.add(
                  ChannelKind.MANUAL,
                  "“Namuna xabarnomasi” gazetasi",
                  Language.UZ_LATN,
                  Map.of("how", "Matnni tahririyatga yuboring, chiqqach havolasini kiriting."));
        });
  }

  List<UUID> siteAndTelegram() {
    return List.of(known(site), known(telegram));
  }

  List<UUID> withYouth() {
    return List.of(known(site), known(telegram), known(youth));
  }

  List<UUID> withActivists() {
    return List.of(known(site), known(telegram), known(activists));
  }

  List<UUID> withPaper() {
    return List.of(known(site), known(telegram), paper());
  }

  UUID paper() {
    return known(paper);
  }

  private UUID telegram(String name, String chat) {
    return channels.add(
        ChannelKind.TELEGRAM,
        name,
        Language.UZ_LATN,
        Map.of("token", beside.world().botToken(), "chat", chat));
  }

  private void region(String word, String uzbek, String russian, String english, int people) {
    regions.save(
        new Region(
            word,
            LocalizedText.of(Language.UZ_LATN, uzbek)
                .with(Language.RU, russian)
                .with(Language.EN, english),
            LocalizedText.of(
                    Language.UZ_LATN,
                    uzbek + "da " + people + " kishi yashaydi. Bu yerga oid xabarlar shu sahifada.")
                .with(Language.RU, "Здесь живут " + people + " человек. Все новости места — ниже.")
                .with(Language.EN, people + " people live here. Everything about the place.")));
  }

  private static String token() {
    return "namuna-" + UUID.randomUUID();
  }

  private static UUID known(@Nullable UUID id) {
    return Objects.requireNonNull(id, "the office is not furnished yet");
  }
}
