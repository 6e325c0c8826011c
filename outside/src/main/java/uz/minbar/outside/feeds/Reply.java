package uz.minbar.outside.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A whole answer of a site. */
record Reply(int status, Map<String, String> headers, byte[] body) {

  Reply gzipped() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var more = new HashMap<>(headers);
    more.put("Content-Encoding", "gzip");
    return new Reply(status, more, bytes.toByteArray());
  }
}
