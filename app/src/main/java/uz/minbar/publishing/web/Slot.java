package uz.minbar.publishing.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Material;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.DeliveryState;

/**
 * A material at one moment of the calendar, on all channels that have it then.
 *
 * @param worst of its deliveries
 * @param clash whether another material goes to one of its channels at nearly the same time
 */
public record Slot(
    MaterialId material,
    Instant at,
    String title,
    List<String> channels,
    Delivery worst,
    boolean movable,
    boolean clash) {

  /** Readers take two messages within that for a flood. */
  private static final Duration NEAR = Duration.ofMinutes(10);

  private static final List<DeliveryState> GRAVE =
      List.of(
          DeliveryState.UNKNOWN,
          DeliveryState.FAILED,
          DeliveryState.SENDING,
          DeliveryState.WAITING,
          DeliveryState.SENT);

  public LocalDate day() {
    return LocalDate.ofInstant(at, Dates.ZONE);
  }

  /** As the browser's field for a time wants it. */
  public String local() {
    return Dates.local(at);
  }

  private record Moment(MaterialId material, Instant at) {}

  static Map<LocalDate, List<Slot>> of(
      List<Delivery> deliveries, Page page, List<ChannelAccount> accounts, Newsroom newsroom) {
    var names = new HashMap<UUID, String>();
    accounts.forEach(
        one -> names.put(one.id(), one.name().isEmpty() ? page.t("publishing.site") : one.name()));
    var moments =
        deliveries.stream()
            .collect(
                Collectors.groupingBy(
                    one -> new Moment(one.material(), one.dueAt()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var clashing = clashing(deliveries);
    var slots = new ArrayList<Slot>();
    moments.forEach(
        (moment, together) ->
            slots.add(
                new Slot(
                    moment.material(),
                    moment.at(),
                    newsroom
                        .material(moment.material())
                        .map(material -> title(page, material))
                        .orElse(""),
                    List.copyOf(
                        together.stream()
                            .map(one -> names.getOrDefault(one.channel(), ""))
                            .collect(Collectors.toCollection(TreeSet::new))),
                    Collections.min(
                        together, Comparator.comparing(one -> GRAVE.indexOf(one.state()))),
                    together.stream().anyMatch(Delivery::movable),
                    together.stream().anyMatch(one -> clashing.contains(one.id())))));
    return slots.stream().collect(Collectors.groupingBy(Slot::day));
  }

  private static String title(Page page, Material material) {
    String title = material.title(page.language());
    return title.isEmpty() ? page.t("newsroom.untitled") : title;
  }

  /** Of those that still wait: by channel and time, each beside the one before it. */
  private static Set<UUID> clashing(List<Delivery> deliveries) {
    var last = new HashMap<UUID, Delivery>();
    return deliveries.stream()
        .filter(Delivery::movable)
        .flatMap(
            one -> {
              var before = last.put(one.channel(), one);
              return before != null
                      && !before.material().equals(one.material())
                      && before.dueAt().plus(NEAR).isAfter(one.dueAt())
                  ? Stream.of(before.id(), one.id())
                  : Stream.<UUID>empty();
            })
        .collect(Collectors.toSet());
  }
}
