package uz.minbar.outside.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * Keys of the curve P-256 as browsers write them: the point uncompressed, in Base64 for addresses.
 */
final class Curve {

  private static final String NAME = "secp256r1";
  private static final int SIDE = 32;
  private static final byte UNCOMPRESSED = 4;

  private Curve() {}

  static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(NAME));
    return generator.generateKeyPair();
  }

  /**
   * @throws GeneralSecurityException for bytes that are no uncompressed point
   */
  static ECPublicKey open(byte[] point) throws GeneralSecurityException {
    if (point.length != 1 + 2 * SIDE || point[0] != UNCOMPRESSED) {
      throw new GeneralSecurityException("no uncompressed point of P-256");
    }
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + SIDE));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + SIDE, point.length));
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), parameters()));
  }

  static ECPrivateKey secret(byte[] number) throws GeneralSecurityException {
    return (ECPrivateKey)
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), parameters()));
  }

  static byte[] point(ECPublicKey key) {
    byte[] point = new byte[1 + 2 * SIDE];
    point[0] = UNCOMPRESSED;
    put(key.getW().getAffineX(), point, 1);
    put(key.getW().getAffineY(), point, 1 + SIDE);
    return point;
  }

  static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void put(BigInteger number, byte[] point, int at) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, SIDE);
    System.arraycopy(bytes, bytes.length - length, point, at + SIDE - length, length);
  }

  private static ECParameterSpec parameters() throws GeneralSecurityException {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(NAME));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }
}
