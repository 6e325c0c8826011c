package uz.minbar.foundation.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names to public addresses only. The connection is made to the very addresses that were
 * checked, so a name that answers differently the second time gains nothing.
 */
public final class PublicAddresses implements DnsResolver {

  /** The name leads into a private network. */
  public static final class Private extends UnknownHostException {
    private static final long serialVersionUID = 1;

    Private(String host) {
      super(host);
    }
  }

  /** Names that no resolver should be asked about: they lead inside wherever they are known. */
  private static final Set<String> INSIDE =
      Set.of("localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
  private static final Pattern DOTTED =
      Pattern.compile("(?:[1-9]?[0-9]{1,2}\\.){3}[1-9]?[0-9]{1,2}");

  /**
   * Refuses a line that would lead inside, for those who open lines by themselves.
   *
   * @param to after its name was resolved
   * @throws Private where it leads into a private network
   * @throws UnknownHostException where nobody knows the name
   */
  public static void check(InetSocketAddress to) throws UnknownHostException {
    if (!mayBePublic(to.getHostString())) {
      throw new Private(to.getHostString());
    }
    if (to.getAddress() == null) {
      throw new UnknownHostException(to.getHostString());
    }
    if (!isPublic(to.getAddress())) {
      throw new Private(to.getHostString());
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (!mayBePublic(host)) {
      throw new Private(host);
    }
    var all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    for (var address : all) {
      if (!isPublic(address)) {
        throw new Private(host);
      }
    }
    return all;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /**
   * Whether a host's name may lead into the open Internet at all. A name of one word and one that
   * ends in a number in any but the common spelling (octal, hexadecimal, shortened) never do.
   */
  static boolean mayBePublic(String host) {
    if (host.contains(":")) {
      return !host.contains("%"); // A zone makes sense on this machine only.
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return NUMBER.matcher(last).matches()
        ? DOTTED.matcher(name).matches()
        : name.contains(".") && !INSIDE.contains(last);
  }

  /** Whether the address lies in the open Internet (special ranges after RFC 6890). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
  }

  private static boolean isPublic4(byte[] bytes, int from) {
    int first = bytes[from] & 0xff;
    int second = bytes[from + 1] & 0xff;
    int third = bytes[from + 2] & 0xff;
    return !(first == 0
        || first == 10
        || first == 127
        || first >= 224
        || first == 100 && second >= 64 && second < 128
        || first == 169 && second == 254
        || first == 172 && second >= 16 && second < 32
        || first == 192 && second == 168
        || first == 192 && second == 0 && (third == 0 || third == 2)
        || first == 198 && (second == 18 || second == 19)
        || first == 198 && second == 51 && third == 100
        || first == 203 && second == 0 && third == 113);
  }

  private static boolean isPublic6(byte[] bytes) {
    int head = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    int next = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    if ((head & 0xfe00) == 0xfc00 || head == 0x2001 && (next == 0xdb8 || next == 0)) {
      return false; // unique local, documentation, Teredo
    }
    if (head == 0x2002) {
      return isPublic4(bytes, 2); // 6to4 carries an IPv4 address
    }
    if (head == 0x64 && next == 0xff9b) {
      return isPublic4(bytes, 12); // NAT64 as well
    }
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return true;
      }
    }
    return false; // IPv4 written as IPv6
  }
}
