package uz.minbar.insight.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uz.minbar.foundation.web.Page;
import uz.minbar.insight.position.Position;
import uz.minbar.insight.position.Tones;

/** The position of the mass media as bars; each leads to the mentions that it counts. */
public final class Charts {

  /** More bars nobody compares; the tables have all. */
  private static final int MOST = 12;

  private final Page page;
  private final Position position;

  Charts(Page page, Position position) {
    this.page = page;
    this.position = position;
  }

  /** Who says how much and how. */
  public List<Bar> outlets() {
    return position.outlets().stream()
        .limit(MOST)
        .map(
            one ->
                new Bar(
                    one.title(),
                    mentions("source", one.source().toString()),
                    share(one),
                    told(one.tones()),
                    Bar.toned(one.tones())))
        .toList();
  }

  public List<Bar> origins() {
    return position.origins().stream()
        .map(
            one ->
                new Bar(
                    page.t("insight.origin." + one.origin().word()),
                    "",
                    String.valueOf(one.tones().mentions()),
                    page.t("insight.position.outletsCount", one.outlets())
                        + " · "
                        + told(one.tones()),
                    Bar.toned(one.tones())))
        .toList();
  }

  public List<Bar> themes() {
    return position.themes().stream()
        .limit(MOST)
        .map(
            one ->
                new Bar(
                    one.name(),
                    mentions("topic", one.topic().toString()),
                    String.valueOf(one.tones().mentions()),
                    told(one.tones()),
                    Bar.toned(one.tones())))
        .toList();
  }

  /** Own words beside those of others. */
  public List<Bar> words() {
    return position.outlets().stream()
        .limit(MOST)
        .map(
            one ->
                new Bar(
                    one.title(),
                    "",
                    page.t("insight.position.copiedOf", one.copied(), one.tones().mentions()),
                    "",
                    Bar.parts(
                        List.of("own", "copied"),
                        List.of(one.tones().mentions() - one.copied(), one.copied()))))
        .toList();
  }

  /** The districts that somebody named. */
  public List<Bar> neighbours() {
    return position.neighbours().districts().stream()
        .filter(one -> one.items() > 0)
        .map(
            one ->
                new Bar(
                    one.name().best(page.language()),
                    "",
                    String.valueOf(one.items()),
                    page.t("insight.position.outletsCount", one.sources()),
                    Bar.parts(List.of(one.own() ? "own" : "neutral"), List.of(one.items()))))
        .toList();
  }

  /** The districts that nobody named, by their names. */
  public String unnamed() {
    return position.neighbours().districts().stream()
        .filter(one -> one.items() == 0)
        .map(one -> one.name().best(page.language()))
        .collect(Collectors.joining(", "));
  }

  /** Each week's mentions by their tone. */
  public List<List<Bar.Part>> weeks() {
    return position.weeks().stream().map(week -> Bar.toned(week.tones())).toList();
  }

  /** The most mentions that a week has; never 0. */
  public int top() {
    return position.weeks().stream().mapToInt(week -> week.tones().mentions()).reduce(1, Math::max);
  }

  /** The share of voice in words. */
  public String share(Position.Outlet one) {
    var share = one.share();
    return share == null ? "—" : String.format(Locale.ROOT, "%.1f %%", share);
  }

  /** The list of mentions within the time, with one more condition. */
  public String mentions(String name, String value) {
    return "/desk/monitoring?since="
        + position.since()
        + "&until="
        + position.until()
        + "&"
        + name
        + "="
        + value;
  }

  private String told(Tones tones) {
    return page.t("insight.position.told", tones.mentions(), tones.negative(), tones.positive());
  }
}
