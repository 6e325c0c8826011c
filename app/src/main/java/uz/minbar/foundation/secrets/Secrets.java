package uz.minbar.foundation.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;

/**
 * Keeps what must not be readable in the database (bot tokens, one-time keys) and proves that a row
 * was written by this installation. The key lies in {@code home/keys/minbar.key}, outside the
 * database, so that whoever copies the database alone reads no secret and forges no journal.
 */
@Component
public class Secrets {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec encryption;
  private final SecretKeySpec authentication;

  @Autowired
  Secrets(Settings settings) {
    this(keyIn(settings.home()));
  }

  private Secrets(byte[] key) {
    this.encryption = new SecretKeySpec(derive(key, "encryption"), "AES");
    this.authentication = new SecretKeySpec(derive(key, "authentication"), "HmacSHA256");
  }

  /** The secrets of a home, for commands that run without the whole house. */
  public static Secrets of(Path home) {
    return new Secrets(keyIn(home));
  }

  /** Encrypts with AES-256-GCM; the same text gives another result each time. */
  public String encrypt(String plain) {
    try {
      var nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, nonce));
      var sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
      var all = new byte[nonce.length + sealed.length];
      System.arraycopy(nonce, 0, all, 0, nonce.length);
      System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
      return Base64.getEncoder().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads back what {@link #encrypt} made.
   *
   * @throws IllegalStateException where it was changed or made with another key
   */
  public String decrypt(String sealed) {
    try {
      var all = Base64.getDecoder().decode(sealed);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, all, 0, NONCE_BYTES));
      return new String(
          cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be read with this home's key", e);
    }
  }

  /** HMAC-SHA256 with this installation's key: nobody without it can make the same. */
  public byte[] seal(byte[] content) {
    return hmac(authentication, content);
  }

  /** A random word of 256 bits for links and tokens. */
  public String randomWord() {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] derive(byte[] key, String purpose) {
    return hmac(new SecretKeySpec(key, "HmacSHA256"), purpose.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(SecretKeySpec key, byte[] content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] keyIn(Path home) {
    var file = home.resolve("keys").resolve("minbar.key");
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return Base64.getDecoder().decode(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      // Another start of the same home was faster; its key is the key.
    }
  }
}
