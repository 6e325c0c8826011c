package uz.minbar.publishing.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uz.minbar.foundation.web.Problem.Fault;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.DeliveryState;
import uz.minbar.publishing.evergreen.Repeat;
import uz.minbar.publishing.evergreen.Repeats;

/**
 * What the panel says of a material's repeats.
 *
 * @param possible the channels that have it or are to have it, and on which it may be repeated
 * @param held why the next occasion of a channel cannot go out as things stand
 * @param older deliveries of settled repeats, which a newer one has followed
 */
public record Evergreen(
    List<ChannelAccount> possible, List<Repeat> repeats, Map<UUID, Fault> held, Set<UUID> older) {

  static Evergreen of(
      List<Repeat> repeats,
      Repeats room,
      Collection<ChannelAccount> accounts,
      List<Delivery> deliveries) {
    var first =
        deliveries.stream()
            .filter(one -> one.occasion() == 0 && one.state() != DeliveryState.CANCELLED)
            .map(Delivery::channel)
            .collect(Collectors.toSet());
    var held = new HashMap<UUID, Fault>();
    repeats.stream()
        .filter(Repeat::running)
        .forEach(one -> room.hindrance(one).ifPresent(why -> held.put(one.channel(), why)));
    return new Evergreen(
        accounts.stream()
            .filter(one -> one.active() && Repeats.possible(one) && first.contains(one.id()))
            .sorted(Comparator.comparing(ChannelAccount::createdAt))
            .toList(),
        repeats,
        held,
        older(deliveries));
  }

  private static Set<UUID> older(List<Delivery> deliveries) {
    var newest =
        deliveries.stream()
            .collect(Collectors.toMap(Delivery::channel, Delivery::occasion, Math::max));
    return deliveries.stream()
        .filter(one -> one.occasion() > 0)
        .filter(one -> one.occasion() < newest.getOrDefault(one.channel(), 0))
        .filter(one -> one.state() == DeliveryState.SENT || one.state() == DeliveryState.CANCELLED)
        .map(Delivery::id)
        .collect(Collectors.toSet());
  }
}
