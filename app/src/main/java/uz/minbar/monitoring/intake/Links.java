package uz.minbar.monitoring.intake;

import java.net.URI;
import java.util.Locale;

/** What addresses say about each other. */
final class Links {

  private Links() {}

  /** Whether both lie on one site: the same host and port, or a host below it; www is no matter. */
  static boolean sameSite(URI one, URI other) {
    if (one.getHost() == null || other.getHost() == null || one.getPort() != other.getPort()) {
      return false;
    }
    String host = bare(one);
    String there = bare(other);
    return there.equals(host) || there.endsWith("." + host) || host.endsWith("." + there);
  }

  private static String bare(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }
}
