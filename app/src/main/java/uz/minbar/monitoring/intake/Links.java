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

  /** Host and port, as visits are paced by; "" for what is no address. */
  static String host(String address) {
    try {
      var uri = URI.create(address);
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT) + port;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /**
   * The address that a page names as the right one; "" where it names none, its home page (a common
   * slip that would make one of all articles) or a page of somebody else's site, whose article
   * would then be taken for seen before.
   */
  static String own(String named, String address) {
    String[] parts = Words.canonical(named).split("[/?]", 2);
    boolean here = parts[0].equals(Words.canonical(address).split("[/?]", 2)[0]);
    return here && parts.length == 2 ? named : "";
  }

  private static String bare(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }
}
