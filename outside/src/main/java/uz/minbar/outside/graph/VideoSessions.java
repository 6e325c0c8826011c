package uz.minbar.outside.graph;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.minbar.outside.line.Videos;

/** Videos on their way to a page: begun, brought part by part, finished. */
final class VideoSessions {

  private static final Duration LONGEST = Duration.ofHours(4);
  private static final long LARGEST = 10L * 1000 * 1000 * 1000;

  /** So many parts it wants of a video, to see whether the sender follows. */
  private static final int PARTS = 3;

  /** A video of which so much is here. */
  private record Session(String video, long size, ByteArrayOutputStream bytes) {}

  private final Map<String, Session> open = new HashMap<>();

  Map<String, Object> start(Ask ask, Ids ids, FacebookPage page) {
    long size = Long.parseLong(ask.field("file_size"));
    GraphNo.unless(size > 0 && size <= LARGEST, GraphRefusal.NO_VIDEO);
    String id = ids.next();
    var session = new Session(ids.of(page), size, new ByteArrayOutputStream());
    open.put(id, session);
    return Map.of(
        "upload_session_id",
        id,
        "video_id",
        session.video(),
        "start_offset",
        "0",
        "end_offset",
        end(session));
  }

  Map<String, Object> transfer(Ask ask) {
    var session = of(ask);
    byte[] part = ask.files().get("video_file_chunk");
    long here = session.bytes().size();
    GraphNo.unless(
        part != null
            && ask.field("start_offset").equals(Long.toString(here))
            && here + part.length == Long.parseLong(end(session)),
        GraphRefusal.NO_PART);
    session.bytes().writeBytes(Objects.requireNonNull(part));
    return Map.of("start_offset", Long.toString(here + part.length), "end_offset", end(session));
  }

  /** The number of the video that is whole now. */
  String finish(Ask ask) {
    var session = of(ask);
    byte[] bytes = session.bytes().toByteArray();
    @Nullable Duration length = Videos.length(bytes);
    GraphNo.unless(bytes.length == session.size(), GraphRefusal.NO_PART);
    GraphNo.unless(length != null && length.compareTo(LONGEST) <= 0, GraphRefusal.NO_VIDEO);
    open.remove(ask.field("upload_session_id"));
    return session.video();
  }

  private Session of(Ask ask) {
    var session = open.get(ask.field("upload_session_id"));
    if (session == null) {
      throw new GraphNo(GraphRefusal.NO_PART);
    }
    return session;
  }

  private static String end(Session session) {
    long next = session.bytes().size() + Math.ceilDiv(session.size(), PARTS);
    return Long.toString(Math.min(session.size(), next));
  }
}
