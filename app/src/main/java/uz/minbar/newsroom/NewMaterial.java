package uz.minbar.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.minbar.kernel.CaseId;

/** What a material begins with. */
public record NewMaterial(
    MaterialKind kind,
    String slugline,
    MaterialText text,
    List<String> regions,
    List<UUID> pictures,
    @Nullable Instant embargoUntil,
    @Nullable CaseId caseId) {

  public static NewMaterial of(MaterialKind kind, MaterialText text) {
    return new NewMaterial(kind, "", text, List.of(), List.of(), null, null);
  }
}
