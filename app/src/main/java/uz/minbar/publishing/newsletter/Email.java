package uz.minbar.publishing.newsletter;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of e-mail in their one form. */
final class Email {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  private Email() {}

  /**
   * In small letters, with the domain as mail servers write it; empty for what is no address. Small
   * letters before the at sign, too: nobody has two mailboxes that differ only there.
   */
  static Optional<String> of(String typed) {
    String bare = typed.strip().toLowerCase(Locale.ROOT);
    int at = bare.lastIndexOf('@');
    if (at < 1 || bare.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String address = bare.substring(0, at + 1) + IDN.toASCII(bare.substring(at + 1));
      boolean sound = FORM.matcher(address).matches() && !address.contains("..");
      return sound && address.length() <= LONGEST ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
