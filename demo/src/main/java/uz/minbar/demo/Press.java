package uz.minbar.demo;

import static uz.minbar.demo.Player.ARCHIVIST;
import static uz.minbar.demo.Player.OPERATOR;
import static uz.minbar.demo.Player.SECRETARY;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.minbar.archive.Archive;
import uz.minbar.kernel.CaseId;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Corrections;
import uz.minbar.newsroom.MaterialFrame;
import uz.minbar.newsroom.MaterialText;
import uz.minbar.newsroom.NewMaterial;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.DeliveryActs;
import uz.minbar.publishing.DeliveryState;
import uz.minbar.publishing.Publishing;

/** How the made-up office writes, approves and publishes. */
@Component
class Press {

  private final Stage stage;
  private final Archive archive;
  private final Newsroom newsroom;
  private final Corrections corrections;
  private final Publishing publishing;
  private final DeliveryActs acts;
  private final Map<String, Written> written = Written.all();
  private final Map<String, MaterialId> materials = new HashMap<>();
  private final Map<Drawing, UUID> drawn = new HashMap<>();

  Press(
      Stage stage,
      Archive archive,
      Newsroom newsroom,
      Corrections corrections,
      Publishing publishing,
      DeliveryActs acts) {
    this.stage = stage;
    this.archive = archive;
    this.newsroom = newsroom;
    this.corrections = corrections;
    this.publishing = publishing;
    this.acts = acts;
  }

  MaterialId draft(String key, Player author, @Nullable Instant embargo, @Nullable CaseId about) {
    var piece = piece(key);
    var pictures = pictures(piece);
    var begun =
        new NewMaterial(piece.kind(), key, piece.text(), piece.regions(), pictures, embargo, about);
    var id = stage.as(author, () -> newsroom.draft(begun).material().id());
    materials.put(key, id);
    return id;
  }

  /** Puts the words of the file into a draft that was begun elsewhere. */
  void write(String key, MaterialId id, Player author) {
    var piece = piece(key);
    var frame = new MaterialFrame(piece.kind(), key, piece.regions(), pictures(piece), null);
    stage.as(
        author,
        () -> {
          var now = newsroom.material(id).orElseThrow();
          return newsroom.save(id, now.version(), piece.text(), frame);
        });
    materials.put(key, id);
  }

  /** Makes the Cyrillic version; whether somebody looks at it is another matter. */
  void cyrillic(String key, Player author, boolean checked) {
    stage.as(
        author,
        () -> {
          var made =
              newsroom.makeCyrillic(id(key), newsroom.material(id(key)).orElseThrow().version());
          return checked ? newsroom.markChecked(id(key), made.version()) : made;
        });
  }

  void submit(String key, Player author) {
    stage.as(author, () -> newsroom.submit(id(key), ""));
  }

  void approve(String key, Player approver) {
    stage.as(approver, () -> newsroom.approve(id(key), ""));
  }

  void sendBack(String key, String note) {
    stage.as(SECRETARY, () -> newsroom.sendBack(id(key), note));
  }

  void schedule(String key, List<UUID> channels, @Nullable Instant at) {
    var order = new Publishing.Order(channels, List.of(), at);
    stage.as(OPERATOR, () -> publishing.publish(id(key), order));
  }

  /** Sends it out and waits for the last receipt. */
  void publish(String key, List<UUID> channels) {
    schedule(key, channels, null);
    settled(key);
  }

  void correct(String key, MaterialText changed, String note) {
    stage.as(SECRETARY, () -> corrections.correct(id(key), changed, note));
    settled(key);
  }

  void withdraw(String key, String note) {
    stage.as(SECRETARY, () -> corrections.withdraw(id(key), note));
    settled(key);
  }

  /** Somebody has put it there by hand and gives the link. */
  void placed(String key, UUID channel, String link) {
    stage.as(
        OPERATOR,
        () ->
            publishing.deliveries(id(key)).stream()
                .filter(delivery -> delivery.channel().equals(channel))
                .forEach(delivery -> acts.found(delivery.id(), link)));
  }

  private void settled(String key) {
    stage.still();
    Stage.await(
        "the deliveries of " + key,
        () ->
            stage.as(SECRETARY, () -> publishing.deliveries(id(key))).stream()
                .noneMatch(
                    delivery ->
                        delivery.state() == DeliveryState.SENDING
                            || delivery.state() == DeliveryState.WAITING
                                && delivery.fault() == null
                                && delivery.dueAt().isBefore(stage.now().plusSeconds(60))));
    stage.still();
  }

  private List<UUID> pictures(Written piece) {
    return piece.pictures().stream().map(Drawing::ofWord).map(this::picture).toList();
  }

  private UUID picture(Drawing drawing) {
    return drawn.computeIfAbsent(
        drawing,
        _ ->
            stage.as(
                ARCHIVIST,
                () ->
                    archive
                        .store(
                            new ByteArrayInputStream(drawing.png()),
                            drawing.word() + ".png",
                            drawing.alt(),
                            "Chizma: Tasvir Suratov")
                        .id()));
  }

  private Written piece(String key) {
    return Objects.requireNonNull(written.get(key), key);
  }

  private MaterialId id(String key) {
    return Objects.requireNonNull(materials.get(key), key);
  }
}
