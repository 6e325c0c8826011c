package uz.minbar.foundation.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uz.minbar.foundation.web.Marked;

/**
 * A found thing.
 *
 * @param language BCP 47, of the version that was found
 * @param score grows with how well it fits; comparable over the rooms
 */
public record Hit(
    String room,
    String kindKey,
    UUID id,
    String path,
    String language,
    List<Marked> title,
    List<Marked> snippet,
    Instant at,
    double score) {

  static String plain(List<Marked> pieces) {
    return pieces.stream().map(Marked::text).collect(Collectors.joining());
  }
}
