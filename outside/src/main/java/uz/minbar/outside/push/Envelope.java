package uz.minbar.outside.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser's keys, with which alone its messages are opened (RFC 8291, in one record of RFC 8188).
 */
public final class Envelope {

  static final int AUTH_BYTES = 16;

  private static final int SALT_BYTES = 16;
  private static final int SIZE_BYTES = 4;
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte LAST_RECORD = 2;
  private static final String MAC = "HmacSHA256";

  private final ECPrivateKey secret;
  private final byte[] point;
  private final byte[] auth;

  Envelope(ECPrivateKey secret, byte[] point, byte[] auth) {
    this.secret = secret;
    this.point = point.clone();
    this.auth = auth.clone();
  }

  /** New keys, as a browser makes them for each subscription. */
  public static Envelope make() throws GeneralSecurityException {
    var pair = Curve.pair();
    byte[] auth = new byte[AUTH_BYTES];
    new SecureRandom().nextBytes(auth);
    return new Envelope(
        (ECPrivateKey) pair.getPrivate(), Curve.point((ECPublicKey) pair.getPublic()), auth);
  }

  /** The open key, with which whoever wants to reach this browser seals, as it gives it out. */
  public String p256dh() {
    return Curve.text(point);
  }

  /** The secret that goes into each seal beside the key, as the browser gives it out. */
  public String auth() {
    return Curve.text(auth);
  }

  /**
   * What was sealed, in plain words.
   *
   * @throws GeneralSecurityException for what was not sealed for this browser
   */
  public String open(byte[] body) throws GeneralSecurityException {
    var in = ByteBuffer.wrap(body);
    byte[] salt = take(in, SALT_BYTES);
    long size = Integer.toUnsignedLong(ByteBuffer.wrap(take(in, SIZE_BYTES)).getInt());
    byte[] sender = take(in, take(in, 1)[0] & 0xff);
    byte[] sealed = take(in, in.remaining());
    if (sealed.length > size) {
      throw new GeneralSecurityException("more than one record");
    }
    byte[] material =
        mac(mac(auth, agreed(sender)), bytes("WebPush: info\0"), point, sender, one());
    byte[] pseudo = mac(salt, material);
    byte[] key =
        Arrays.copyOf(mac(pseudo, bytes("Content-Encoding: aes128gcm\0"), one()), KEY_BYTES);
    byte[] nonce =
        Arrays.copyOf(mac(pseudo, bytes("Content-Encoding: nonce\0"), one()), NONCE_BYTES);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return unpadded(cipher.doFinal(sealed));
  }

  /** The last record ends in a 2 and as many noughts as somebody liked. */
  private static String unpadded(byte[] plain) throws GeneralSecurityException {
    int end = plain.length - 1;
    while (end >= 0 && plain[end] == 0) {
      end--;
    }
    if (end < 0 || plain[end] != LAST_RECORD) {
      throw new GeneralSecurityException("no last record");
    }
    return new String(plain, 0, end, StandardCharsets.UTF_8);
  }

  private byte[] agreed(byte[] sender) throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(secret);
    var _ = agreement.doPhase(Curve.open(sender), true);
    return agreement.generateSecret();
  }

  private static byte[] take(ByteBuffer in, int length) throws GeneralSecurityException {
    if (in.remaining() < length) {
      throw new GeneralSecurityException("cut short");
    }
    byte[] taken = new byte[length];
    in.get(taken);
    return taken;
  }

  private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
    var mac = Mac.getInstance(MAC);
    mac.init(new SecretKeySpec(key, MAC));
    for (byte[] part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }

  private static byte[] one() {
    return new byte[] {1};
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
