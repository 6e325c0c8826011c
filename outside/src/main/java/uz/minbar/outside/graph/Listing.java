package uz.minbar.outside.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A list page by page, with the token in the address of the next, as the real one has it. */
final class Listing {

  private Listing() {}

  static <T> Map<String, Object> of(
      Ask ask, List<T> all, Function<T, String> id, Function<T, Map<String, Object>> shown) {
    var ids = all.stream().map(id).toList();
    String after = ask.field("after");
    GraphNo.unless(after.isEmpty() || ids.contains(after), GraphRefusal.BAD_CURSOR);
    int from = ids.indexOf(after) + 1;
    int to = Math.min(all.size(), from + ask.limit());
    var body = new LinkedHashMap<String, Object>();
    body.put("data", all.subList(from, to).stream().map(shown).toList());
    if (to > from) {
      var paging = new LinkedHashMap<String, Object>();
      paging.put("cursors", Map.of("before", ids.get(from), "after", ids.get(to - 1)));
      if (to < ids.size()) {
        paging.put(
            "next",
            "https://graph.example/v25.0/%s/%s?access_token=%s&after=%s"
                .formatted(ask.node(), ask.edge(), ask.token(), ids.get(to - 1)));
      }
      body.put("paging", paging);
    }
    return body;
  }
}
