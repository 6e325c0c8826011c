package uz.minbar.foundation.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client that does nothing by itself: no redirects, no cookies, no unpacking, and of
 * repeats only {@link OnceMore}.
 */
final class FetchClient {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private FetchClient() {}

  static CloseableHttpClient of(DnsResolver resolver) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setMaxConnTotal(200)
            .setMaxConnPerRoute(4)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(CONNECT))
                    .setSocketTimeout(Timeout.of(SILENCE))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom().setResponseTimeout(Timeout.of(SILENCE)).build())
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .setRetryStrategy(new OnceMore())
        .build();
  }

  /**
   * A server may close a kept line at the moment at which something is asked over it. A GET is then
   * asked once more, over a fresh line, as RFC 9110 (9.2.2) has it; otherwise a source would count
   * as failing for no fault of its own. Who closes a fresh line wants to be left alone. What is
   * sent is never sent twice: perhaps it was heard.
   */
  private static final class OnceMore implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(
        HttpRequest request, IOException fault, int times, HttpContext context) {
      return times == 1
          && Method.GET.isSame(request.getMethod())
          && isClosed(fault)
          && isKept(HttpClientContext.cast(context).getEndpointDetails());
    }

    @Override
    public boolean retryRequest(HttpResponse answer, int times, HttpContext context) {
      return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse answer, int times, HttpContext context) {
      return TimeValue.ZERO_MILLISECONDS;
    }

    private static boolean isKept(@Nullable EndpointDetails line) {
      return line != null && line.getResponseCount() > 0;
    }

    private static boolean isClosed(IOException fault) {
      return fault instanceof NoHttpResponseException
          || (fault instanceof SocketException && !(fault instanceof ConnectException));
    }
  }
}
