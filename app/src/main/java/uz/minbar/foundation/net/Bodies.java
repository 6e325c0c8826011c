package uz.minbar.foundation.net;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import uz.minbar.foundation.net.FetchFailure.Reason;

/** Unpacks what came, up to the largest size allowed. */
final class Bodies {

  private Bodies() {}

  static byte[] read(ClassicHttpResponse answer, @Nullable String encoding) throws IOException {
    var entity = answer.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    var plain = unpacked(entity.getContent(), encoding);
    var body = plain.readNBytes(Fetcher.MOST_BYTES + 1);
    if (body.length > Fetcher.MOST_BYTES) {
      throw new Refusal(new FetchFailure(Reason.TOO_LARGE));
    }
    return body;
  }

  private static InputStream unpacked(InputStream raw, @Nullable String encoding)
      throws IOException {
    return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> new GZIPInputStream(raw);
      case "deflate" -> new InflaterInputStream(raw);
      case "", "identity" -> raw;
      default -> throw new Refusal(new FetchFailure(Reason.BROKEN));
    };
  }
}
