package uz.minbar.newsroom.asks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with an answer.
 *
 * @param size in bytes
 * @param mediaType by its content; null where it was not taken
 * @param sha256 of a document of the storage; null for others
 * @param asset the picture in the archive; null for others
 * @param fault text key of why it was not taken; null where it was
 */
public record AnswerFile(
    int number,
    String name,
    long size,
    @Nullable String mediaType,
    @JsonIgnore @Nullable String sha256,
    @Nullable UUID asset,
    @Nullable String fault) {}
