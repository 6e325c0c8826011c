package uz.minbar.foundation.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk's menu, put together from what the rooms give, for one viewer. */
@Component
public class Menu {

  private final List<MenuItem> items;

  Menu(List<MenuItem> items) {
    this.items = items.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
  }

  /** The lines of one place. */
  public record Group(MenuItem.Place place, List<Line> lines) {}

  /** A line as this viewer sees it. */
  public record Line(String text, String path, int badge, boolean urgent, boolean here) {}

  List<Group> groups(Page page, String path) {
    var here = here(path);
    return Arrays.stream(MenuItem.Place.values())
        .map(place -> new Group(place, lines(place, page, here)))
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }

  private List<Line> lines(MenuItem.Place place, Page page, @Nullable MenuItem here) {
    return items.stream()
        .filter(item -> item.place() == place)
        .filter(item -> item.right() == null || page.may(item.right()))
        .map(
            item ->
                new Line(
                    page.t(item.textKey()),
                    item.path(),
                    item.badge().get(),
                    item.urgent(),
                    item == here))
        .toList();
  }

  /** The line whose address is the longest beginning of the page's own. */
  private @Nullable MenuItem here(String path) {
    return items.stream()
        .filter(
            item ->
                path.equals(item.path())
                    || (!item.path().equals("/desk") && path.startsWith(item.path() + "/")))
        .max(Comparator.comparingInt(item -> item.path().length()))
        .orElse(null);
  }
}
