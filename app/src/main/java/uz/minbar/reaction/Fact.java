package uz.minbar.reaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to an office and its answer. */
public record Fact(
    UUID id,
    String office,
    String question,
    Instant askedAt,
    Instant dueAt,
    @Nullable String answer,
    @Nullable Instant answeredAt) {}
