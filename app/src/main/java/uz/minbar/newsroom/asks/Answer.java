package uz.minbar.newsroom.asks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of an answer.
 *
 * @param person who wrote it, as she named herself
 * @param usedAt when its words were put into the draft
 */
public record Answer(
    UUID id,
    String person,
    String words,
    Instant at,
    @Nullable Instant usedAt,
    List<AnswerFile> files) {}
