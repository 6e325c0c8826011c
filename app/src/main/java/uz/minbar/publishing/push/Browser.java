package uz.minbar.publishing.push;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.net.URI;
import java.util.Base64;
import java.util.UUID;
import uz.minbar.foundation.web.Problem;

/**
 * A browser that wants our notices.
 *
 * @param endpoint the address at its push service
 * @param key its public key (p256dh), with which a message is sealed
 * @param auth a secret between it and us
 */
record Browser(UUID id, String endpoint, String key, String auth) {

  private static final int LONGEST = 1_000;
  private static final int AUTH_BYTES = 16;

  /**
   * Checks what a stranger's browser says of itself.
   *
   * @throws Problem 422 for keys with which nothing can be sealed
   */
  static Browser of(String endpoint, String key, String auth) {
    if (endpoint.length() > LONGEST || !seals(key, auth)) {
      throw invalid();
    }
    return new Browser(UUID.randomUUID(), endpoint, key, auth);
  }

  static Problem invalid() {
    return Problem.invalid("endpoint", "publishing.fault.browser");
  }

  /** The host of its push service. */
  String host() {
    return URI.create(endpoint).getHost();
  }

  /**
   * What it alone can open (RFC 8291). Each has a sealer of its own: two threads at one make what
   * no browser can open, and no push service would tell.
   */
  byte[] sealed(String words) {
    var keys = UserAgentMessageEncryptionKeyInfo.of(key, auth);
    return MessageEncryptions.of().encrypt(keys, PushMessage.ofUTF8(words)).toBytes();
  }

  /** The library has an exception of its own for each way in which a key can be wrong. */
  private static boolean seals(String key, String auth) {
    try {
      var _ = UserAgentMessageEncryptionKeyInfo.of(key, auth);
      return Base64.getUrlDecoder().decode(auth).length == AUTH_BYTES;
    } catch (RuntimeException wrong) {
      return false;
    }
  }
}
