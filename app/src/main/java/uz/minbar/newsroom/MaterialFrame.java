package uz.minbar.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands around the words of a material. */
public record MaterialFrame(
    MaterialKind kind,
    String slugline,
    List<String> regions,
    List<UUID> pictures,
    @Nullable Instant embargoUntil) {

  public static MaterialFrame of(Material material) {
    return new MaterialFrame(
        material.kind(),
        material.slugline(),
        material.regions(),
        material.pictures(),
        material.embargoUntil());
  }
}
