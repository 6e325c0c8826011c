package uz.minbar.foundation.net;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import uz.minbar.foundation.net.FetchFailure.Reason;

/** Addresses as they were typed or as servers name them. */
final class Target {

  private Target() {}

  /** Where a redirect leads. */
  static URI redirect(URI at, String location) throws IOException {
    try {
      return parse(at.resolve(location.strip().replace(" ", "%20")).toString());
    } catch (FetchFailure failure) {
      throw new Refusal(failure);
    } catch (IllegalArgumentException e) {
      throw new Refusal(new FetchFailure(Reason.ADDRESS));
    }
  }

  /**
   * @throws FetchFailure ADDRESS for what is no address of the web
   */
  static URI parse(String address) throws FetchFailure {
    try {
      var uri = URI.create(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() == null
          || uri.getUserInfo() != null
          || !scheme.equals("http") && !scheme.equals("https")) {
        throw new FetchFailure(Reason.ADDRESS);
      }
      return uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
    } catch (IllegalArgumentException e) {
      throw new FetchFailure(Reason.ADDRESS);
    }
  }

  /** Host and port. */
  static String authority(URI at) {
    boolean secret = "https".equalsIgnoreCase(at.getScheme());
    int port = at.getPort() >= 0 ? at.getPort() : secret ? 443 : 80;
    return at.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }
}
