package uz.minbar.publishing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.hours.WeeklyHours;

/** A moment of the calendar that is free, on all channels that have it so. */
public record FreeHour(Instant at, List<String> channels) {

  static Map<LocalDate, List<FreeHour>> of(
      List<WeeklyHours.Free> free, Page page, List<ChannelAccount> accounts) {
    var names =
        accounts.stream()
            .collect(
                Collectors.toMap(
                    ChannelAccount::id,
                    one -> one.name().isEmpty() ? page.t("publishing.site") : one.name()));
    var moments = new TreeMap<Instant, List<String>>();
    for (var one : free) {
      moments.computeIfAbsent(one.at(), _ -> new ArrayList<>()).add(name(names, one.channel()));
    }
    return moments.entrySet().stream()
        .map(moment -> new FreeHour(moment.getKey(), List.copyOf(moment.getValue())))
        .collect(Collectors.groupingBy(one -> LocalDate.ofInstant(one.at(), Dates.ZONE)));
  }

  private static String name(Map<UUID, String> names, UUID channel) {
    return names.getOrDefault(channel, "");
  }
}
