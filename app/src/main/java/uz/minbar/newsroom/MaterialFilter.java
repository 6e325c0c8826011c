package uz.minbar.newsroom;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which materials a list shows; null asks for all. */
public record MaterialFilter(
    @Nullable String state, @Nullable String kind, @Nullable String q, @Nullable UUID caseId) {

  public static final MaterialFilter ALL = new MaterialFilter(null, null, null, null);
}
