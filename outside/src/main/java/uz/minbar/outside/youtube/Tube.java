package uz.minbar.outside.youtube;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A channel with its videos, the latest first, and the project through which it is spoken to. */
final class Tube {

  final String id;
  final String name;
  final String client;
  final String secret;
  final List<Video> videos = new ArrayList<>();
  final Queue<Refusal> refusals = new ArrayDeque<>();
  final List<YouTubeStandIn.Call> calls = new ArrayList<>();

  /** After so many bytes the line is cut once. */
  final Deque<Long> cuts = new ArrayDeque<>();

  /** What was uploaded but is not shown yet. */
  final Set<String> unseen = new HashSet<>();

  /** How often each video was seen and answered, where somebody has said it. */
  final Map<String, YouTubeStandIn.Seen> seen = new HashMap<>();

  boolean late;

  /** What the project may use up in a day: beginnings of uploads, and units of all else. */
  int mostUploads = 100;

  int mostUnits = 10_000;

  private int uploads;
  private int units;
  private @Nullable LocalDate day;

  Tube(String id, String name, String client, String secret) {
    this.id = id;
    this.name = name;
    this.client = client;
    this.secret = secret;
  }

  String list() {
    return "UU" + id.substring(2);
  }

  void useUpload(LocalDate today) {
    begin(today);
    Refusal.unless(uploads < mostUploads, 403, "quotaExceeded");
    uploads++;
  }

  void use(int cost, LocalDate today) {
    begin(today);
    Refusal.unless(units + cost <= mostUnits, 403, "quotaExceeded");
    units += cost;
  }

  private void begin(LocalDate today) {
    if (!today.equals(day)) {
      day = today;
      uploads = 0;
      units = 0;
    }
  }

  void take(Video video) {
    videos.addFirst(video);
    if (late) {
      unseen.add(video.id());
    }
  }

  /** Only the owner is told of it, and others' videos are not to be changed. */
  Video own(String video) {
    return videos.stream()
        .filter(one -> one.id().equals(video))
        .findFirst()
        .orElseThrow(() -> Refusal.of(404, "videoNotFound"));
  }
}
