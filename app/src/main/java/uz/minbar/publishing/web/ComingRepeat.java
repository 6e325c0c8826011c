package uz.minbar.publishing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.kernel.MaterialId;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.evergreen.Repeats;

/**
 * A material that will be repeated at a moment of the calendar, on all channels that get it then.
 */
public record ComingRepeat(MaterialId material, Instant at, String title, List<String> channels) {

  private record Moment(MaterialId material, Instant at) {}

  static Map<LocalDate, List<ComingRepeat>> of(
      List<Repeats.Coming> coming, Page page, List<ChannelAccount> accounts, Newsroom newsroom) {
    var names =
        accounts.stream().collect(Collectors.toMap(ChannelAccount::id, ChannelAccount::name));
    return coming.stream()
        .collect(
            Collectors.groupingBy(
                one -> new Moment(one.material(), one.at()),
                LinkedHashMap::new,
                Collectors.mapping(one -> name(names, one.channel()), Collectors.toList())))
        .entrySet()
        .stream()
        .map(
            moment ->
                new ComingRepeat(
                    moment.getKey().material(),
                    moment.getKey().at(),
                    newsroom
                        .material(moment.getKey().material())
                        .map(material -> material.title(page.language()))
                        .orElse(""),
                    moment.getValue()))
        .collect(Collectors.groupingBy(one -> LocalDate.ofInstant(one.at(), Dates.ZONE)));
  }

  private static String name(Map<UUID, String> names, UUID channel) {
    return names.getOrDefault(channel, "");
  }
}
