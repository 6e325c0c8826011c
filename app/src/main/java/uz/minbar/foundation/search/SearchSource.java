package uz.minbar.foundation.search;

/**
 * What of a room can be found.
 *
 * @param order the room's place among the others
 * @param kindKey the word for one of its things
 * @param right who may find it
 * @param rows a select of {@code id} (uuid), {@code language} (BCP 47), {@code title}, {@code
 *     text}, {@code at} and {@code words} (tsvector of {@link SearchText#keys}); one row a language
 * @param path where a found thing is read, its id at the end
 */
public record SearchSource(
    int order, String room, String kindKey, Enum<?> right, String rows, String path) {}
