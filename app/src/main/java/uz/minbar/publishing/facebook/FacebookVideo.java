package uz.minbar.publishing.facebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.graph.GraphAnswer;
import uz.minbar.foundation.graph.GraphApi;
import uz.minbar.foundation.net.FormData;
import uz.minbar.publishing.Channel.Breach;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.figures.Measure;
import uz.minbar.publishing.graph.GraphFigures;
import uz.minbar.publishing.graph.GraphList;
import uz.minbar.publishing.graph.GraphOutcomes;

/**
 * A video of a page. It is brought in parts as large as the platform wants each, and seen by nobody
 * before the last step; from then on it has a number of its own, by which it is corrected and taken
 * away, and stands in a list of its own.
 */
final class FacebookVideo {

  private static final Duration LONGEST = Duration.ofHours(4);

  /** Of a video nobody is told how often it was passed on. */
  static final GraphFigures FIGURES =
      new GraphFigures(
          "views,reactions.limit(0).summary(total_count),comments.limit(0).summary(total_count)",
          Map.of(
              Measure.VIEWS, "/views",
              Measure.REACTIONS, "/reactions/summary/total_count",
              Measure.COMMENTS, "/comments/summary/total_count"),
          Map.of());

  private final GraphApi graph;
  private final Archive archive;
  private final String page;
  private final String token;

  FacebookVideo(GraphApi graph, Archive archive, String page, String token) {
    this.graph = graph;
    this.archive = archive;
    this.page = page;
    this.token = token;
  }

  /** Whether it is a video that went out: a post is the page's number and its own. */
  static boolean is(@Nullable Receipt receipt) {
    return receipt != null
        && !receipt.messages().isEmpty()
        && receipt.messages().getFirst().indexOf('_') < 0;
  }

  static GraphList list(String page) {
    return new GraphList(page + "/videos", "description", "created_time", "permalink_url");
  }

  static List<Breach> breaches(Piece piece) {
    var video = piece.film();
    return video == null || video.millis() <= LONGEST.toMillis()
        ? List.of()
        : List.of(
            new Breach(
                "publishing.fault.facebookVideo",
                Math.ceilDiv(video.millis(), Duration.ofMinutes(1).toMillis()),
                LONGEST.toMinutes()));
  }

  /** Brings it and lets it be seen, once. */
  Outcome publish(Asset video, String words) {
    var start = step("start");
    start.field("file_size", String.valueOf(video.size()));
    var answer = graph.video(token, page + "/videos", start);
    if (!(answer instanceof GraphAnswer.Done begun)) {
      return again(answer);
    }
    String session = begun.body().path("upload_session_id").asString("");
    String id = begun.body().path("video_id").asString("");
    long at = -1;
    while (answer instanceof GraphAnswer.Done told) {
      long from = told.body().path("start_offset").asLong(-1);
      long to = told.body().path("end_offset").asLong(-1);
      if (from == video.size() && to == from) {
        return finished(session, id, words);
      }
      if (from <= at || to <= from || to > video.size()) {
        return new Outcome.NotSent("publishing.fault.noAnswer");
      }
      at = from;
      answer = graph.video(token, page + "/videos", part(video, session, from, to));
    }
    return again(answer);
  }

  private Outcome finished(String session, String id, String words) {
    var finish = step("finish");
    finish.field("upload_session_id", session);
    finish.field("description", words);
    return GraphOutcomes.first(
        graph.video(token, page + "/videos", finish),
        said ->
            said.path("success").asBoolean(false) && !id.isEmpty()
                ? new Outcome.Sent(
                    new Receipt(List.of(id), false), "https://www.facebook.com/" + id)
                : new Outcome.Unknown("publishing.fault.noAnswer"));
  }

  private FormData part(Asset video, String session, long from, long to) {
    var form = step("transfer");
    form.field("upload_session_id", session);
    form.field("start_offset", String.valueOf(from));
    form.mp4("video_file_chunk", to - from, () -> open(video, from, to));
    return form;
  }

  private InputStream open(Asset video, long from, long to) {
    try {
      return new Slice(archive.open(video.sha256()), from, to - from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormData step(String phase) {
    var form = new FormData();
    form.field("upload_phase", phase);
    return form;
  }

  /** Nobody has seen anything yet: it is brought anew. */
  private static Outcome again(GraphAnswer answer) {
    return GraphOutcomes.again(
        answer, "publishing.fault.refused", _ -> new Outcome.NotSent("publishing.fault.noAnswer"));
  }
}
