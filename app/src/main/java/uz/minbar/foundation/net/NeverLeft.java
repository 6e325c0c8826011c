package uz.minbar.foundation.net;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** What is surely known of a call that failed: whether its other side can have heard of it. */
public final class NeverLeft {

  private NeverLeft() {}

  /** Whether the fault came before a byte of the request could be read by anybody. */
  public static boolean says(@Nullable Throwable fault) {
    return fault instanceof ConnectException
        || fault instanceof UnknownHostException
        || fault instanceof HttpConnectTimeoutException
        || fault instanceof SSLHandshakeException;
  }
}
