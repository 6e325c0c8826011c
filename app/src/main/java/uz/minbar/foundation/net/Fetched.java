package uz.minbar.foundation.net;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param address where it was found in the end
 * @param moved where it has moved for good; null where it has not
 * @param unchanged the server says that nothing is new (304); the body is empty then
 * @param contentType the header as sent, "" without one
 * @param links the Link headers in one line, "" without one
 * @param status of the last answer
 * @param head that answer's first line and headers as they came, a line each
 * @param freshFor how long the server says it need not be asked again; null where it does not say
 */
public record Fetched(
    URI address,
    @Nullable URI moved,
    boolean unchanged,
    byte[] body,
    String contentType,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Duration freshFor,
    String links,
    int status,
    String head) {

  Fetched movedTo(URI address) {
    return new Fetched(
        this.address,
        address,
        unchanged,
        body,
        contentType,
        etag,
        lastModified,
        freshFor,
        links,
        status,
        head);
  }
}
