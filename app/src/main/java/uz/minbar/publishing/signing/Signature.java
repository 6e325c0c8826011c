package uz.minbar.publishing.signing;

import java.time.Instant;
import java.util.UUID;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;

/**
 * A signature under a statement.
 *
 * @param code twelve signs by which a person or a QR code names it
 * @param version of the material that was signed
 * @param signature 64 bytes in Base64
 */
public record Signature(
    String code,
    MaterialId material,
    Language language,
    long version,
    UUID key,
    String statement,
    String signature,
    Instant at) {}
