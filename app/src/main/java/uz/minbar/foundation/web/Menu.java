package uz.minbar.foundation.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  List<Group> groups(Page page) {
    return Arrays.stream(MenuItem.Place.values())
        .map(place -> new Group(place, lines(place, page)))
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }

  private List<Line> lines(MenuItem.Place place, Page page) {
    return items.stream()
        .filter(item -> item.place() == place)
        .filter(item -> item.right() == null || page.may(item.right()))
        .map(item -> line(item, page))
        .toList();
  }

  private static Line line(MenuItem item, Page page) {
    String path = page.path();
    boolean here =
        path.equals(item.path())
            || (!item.path().equals("/desk") && path.startsWith(item.path() + "/"));
    return new Line(page.t(item.textKey()), item.path(), item.badge().get(), item.urgent(), here);
  }
}
