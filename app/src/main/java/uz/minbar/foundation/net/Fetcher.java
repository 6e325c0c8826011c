package uz.minbar.foundation.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.net.FetchFailure.Reason;

/**
 * Fetches a page or feed of somebody else, politely and with distrust. It follows at most five
 * redirects, reads at most eight megabytes after unpacking, and takes at most 45 seconds.
 */
@Component
public class Fetcher implements AutoCloseable {

  /** Largest body after unpacking, in bytes. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final int MOST_REDIRECTS = 5;

  private final CloseableHttpClient guarded = FetchClient.of(new PublicAddresses());
  private final CloseableHttpClient trusted = FetchClient.of(SystemDefaultDnsResolver.INSTANCE);
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fetch-watch").factory());

  private final Set<String> allowed;
  private final String preview;
  private final String userAgent;
  private final Duration most;
  private final Clock clock;

  @Autowired
  Fetcher(Settings settings, Clock clock) {
    this(settings, clock, Duration.ofSeconds(45));
  }

  Fetcher(Settings settings, Clock clock, Duration most) {
    this.allowed =
        settings.fetchAllow().stream()
            .map(one -> one.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.preview = Target.authority(URI.create(settings.telegramPreview()));
    this.userAgent =
        "Minbar/1.0 (+"
            + settings.publicUrl()
            + (settings.contact().isBlank() ? "" : "; " + settings.contact())
            + ")";
    this.most = most;
    this.clock = clock;
  }

  /** What is known from the last time. */
  public record Known(@Nullable String etag, @Nullable String lastModified) {
    public static final Known NOTHING = new Known(null, null);
  }

  /**
   * Fetches by GET.
   *
   * @throws FetchFailure with the reason in words
   */
  public Fetched fetch(String address, Known known) throws FetchFailure {
    var at = Target.parse(address);
    URI moved = null;
    boolean forGood = true;
    long end = System.nanoTime() + most.toNanos(); // of the whole way, however winding
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      boolean trusting = allowed.contains(Target.authority(at)) || hop == 0 && isPreview(at);
      var step = step(at, known, end, trusting);
      if (step instanceof Found found) {
        var fetched = found.fetched();
        return moved == null ? fetched : fetched.movedTo(moved);
      }
      var redirect = (Redirect) step;
      at = redirect.to();
      forGood &= redirect.forGood();
      moved = forGood ? at : moved;
    }
    throw new FetchFailure(Reason.TOO_MANY_REDIRECTS);
  }

  /**
   * Sends a form by POST, to the same addresses only that may be fetched. Follows no redirect and
   * looks at nothing but the status.
   *
   * @return the HTTP status
   * @throws FetchFailure with the reason in words
   */
  public int post(String address, Map<String, String> form) throws FetchFailure {
    var fields = new ArrayList<NameValuePair>();
    form.forEach((name, value) -> fields.add(new BasicNameValuePair(name, value)));
    return post(address, Map.of(), new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8))
        .status();
  }

  /** How a call was answered. */
  public record Answered(int status, @Nullable Duration retryAfter) {}

  /**
   * Sends JSON by POST, to the same addresses only that may be fetched. Follows no redirect and
   * looks at nothing but the status and how long the other side wants to be left alone.
   *
   * @throws FetchFailure with the reason in words
   */
  public Answered post(String address, Map<String, String> headers, String json)
      throws FetchFailure {
    return post(address, headers, new StringEntity(json, ContentType.APPLICATION_JSON));
  }

  /**
   * Sends bytes by POST, otherwise as JSON is sent.
   *
   * @throws FetchFailure with the reason in words
   */
  public Answered post(String address, Map<String, String> headers, byte[] bytes)
      throws FetchFailure {
    return post(address, headers, new ByteArrayEntity(bytes, ContentType.APPLICATION_OCTET_STREAM));
  }

  private Answered post(String address, Map<String, String> headers, HttpEntity body)
      throws FetchFailure {
    var at = Target.parse(address);
    var request = new HttpPost(at);
    request.setHeader("User-Agent", userAgent);
    headers.forEach(request::setHeader);
    request.setEntity(body);
    var end = watch.schedule(request::abort, most.toNanos(), TimeUnit.NANOSECONDS);
    try {
      return (allowed.contains(Target.authority(at)) ? trusted : guarded)
          .execute(
              request,
              answer -> new Answered(answer.getCode(), new Headers(answer, clock).retryAfter()));
    } catch (IOException e) {
      throw new FetchFailure(reason(e, request.isAborted()));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new FetchFailure(Reason.ADDRESS);
    } finally {
      end.cancel(false);
    }
  }

  /**
   * Whether the address may be visited at all, before anything is fetched.
   *
   * @throws FetchFailure ADDRESS or PRIVATE where it may not; a name that is not known yet passes
   */
  public void check(String address) throws FetchFailure {
    var at = Target.parse(address);
    if (allowed.contains(Target.authority(at))) {
      return;
    }
    if (!PublicAddresses.mayBePublic(at.getHost())) {
      throw new FetchFailure(Reason.PRIVATE);
    }
    try {
      for (var one : InetAddress.getAllByName(at.getHost())) {
        if (!PublicAddresses.isPublic(one)) {
          throw new FetchFailure(Reason.PRIVATE);
        }
      }
    } catch (UnknownHostException notYet) {
      return; // It may come; each fetch looks again.
    }
  }

  /**
   * The same for what others must not read on its way: only https will do, unless the operator
   * trusts the address.
   *
   * @throws FetchFailure ADDRESS or PRIVATE
   */
  public void checkSecret(String address) throws FetchFailure {
    var at = Target.parse(address);
    if (!"https".equalsIgnoreCase(at.getScheme()) && !allowed.contains(Target.authority(at))) {
      throw new FetchFailure(Reason.ADDRESS);
    }
    check(address);
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    guarded.close();
    trusted.close();
  }

  private sealed interface Step {}

  private record Found(Fetched fetched) implements Step {}

  private record Redirect(URI to, boolean forGood) implements Step {}

  private Step step(URI at, Known known, long until, boolean trusting) throws FetchFailure {
    var request = new HttpGet(at);
    request.setHeader("User-Agent", userAgent);
    request.setHeader(
        "Accept",
        "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9,"
            + " application/xml;q=0.9, */*;q=0.5");
    request.setHeader("Accept-Encoding", "gzip, deflate");
    if (known.etag() != null) {
      request.setHeader("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.setHeader("If-Modified-Since", known.lastModified());
    }
    var end = watch.schedule(request::abort, until - System.nanoTime(), TimeUnit.NANOSECONDS);
    try {
      return (trusting ? trusted : guarded).execute(request, answer -> read(at, answer, request));
    } catch (Refusal refusal) {
      throw refusal.failure();
    } catch (IOException e) {
      throw new FetchFailure(reason(e, request.isAborted()));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new FetchFailure(Reason.ADDRESS);
    } finally {
      end.cancel(false);
    }
  }

  private Step read(URI at, ClassicHttpResponse answer, HttpGet request) throws IOException {
    var headers = new Headers(answer, clock);
    int status = answer.getCode();
    if (status == 304) {
      return new Found(headers.fetched(at, true, new byte[0]));
    }
    if (status >= 300 && status < 400 && headers.get("Location") != null) {
      return new Redirect(
          Target.redirect(at, headers.get("Location")), status == 301 || status == 308);
    }
    if (status != 200) {
      throw new Refusal(headers.failure(status));
    }
    try {
      return new Found(
          headers.fetched(at, false, Bodies.read(answer, headers.get("Content-Encoding"))));
    } catch (IOException e) {
      var refusal =
          e instanceof Refusal already
              ? already
              : new Refusal(new FetchFailure(reason(e, request.isAborted())));
      request.abort(); // Closing would politely read to the end of what may have none.
      throw refusal;
    }
  }

  /** A stand-in of Telegram's pages that the operator put in their place may stand anywhere. */
  private boolean isPreview(URI at) {
    return Target.authority(at).equals(preview);
  }

  private static Reason reason(IOException e, boolean aborted) {
    if (aborted) {
      return Reason.TOO_SLOW;
    }
    return switch (e) {
      case PublicAddresses.Private _ -> Reason.PRIVATE;
      case UnknownHostException _ -> Reason.NO_SUCH_HOST;
      case SSLException _ -> Reason.CERTIFICATE;
      case InterruptedIOException _ -> Reason.TOO_SLOW;
      case ZipException _ -> Reason.BROKEN;
      case java.io.EOFException _ -> Reason.BROKEN;
      case ConnectionClosedException _ -> Reason.BROKEN;
      default -> Reason.UNREACHABLE;
    };
  }
}
