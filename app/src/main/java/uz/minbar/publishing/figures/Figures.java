package uz.minbar.publishing.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.MaterialId;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Publishing;
import uz.minbar.publishing.figures.MaterialFigures.Read;
import uz.minbar.publishing.figures.MaterialFigures.Sum;
import uz.minbar.publishing.figures.MaterialFigures.Told;

/** Tells how what went out was seen and answered. */
@Service
public class Figures {

  private final FigureRows rows;
  private final Publishing publishing;
  private final Channels channels;
  private final Clock clock;

  Figures(FigureRows rows, Publishing publishing, Channels channels, Clock clock) {
    this.rows = rows;
    this.publishing = publishing;
    this.channels = channels;
    this.clock = clock;
  }

  /**
   * Of all that is out of a material: as the platforms told it last, and as we count ourselves now.
   *
   * @throws Problem 404 where there is no such material
   */
  public MaterialFigures of(MaterialId material) {
    var out = publishing.deliveries(material).stream().filter(Delivery::out).toList();
    var accounts =
        channels.all().stream().collect(Collectors.toMap(ChannelAccount::id, account -> account));
    var history = history(material);
    var latest = new LinkedHashMap<UUID, Told>();
    for (var delivery : out) {
      var account = Optional.ofNullable(accounts.get(delivery.channel())).orElseThrow();
      told(delivery, account, history).ifPresent(told -> latest.put(delivery.id(), told));
    }
    return new MaterialFigures(latest, sums(out, latest, accounts), history, growth(out, history));
  }

  private Growth growth(List<Delivery> out, List<Read> history) {
    var ids = out.stream().map(Delivery::id).collect(Collectors.toSet());
    var read = history.stream().filter(one -> ids.contains(one.delivery())).toList();
    var counted = read.stream().map(Read::delivery).collect(Collectors.toSet());
    return Growth.of(
        out.stream()
            .filter(delivery -> counted.contains(delivery.id()))
            .flatMap(delivery -> Optional.ofNullable(delivery.sentAt()).stream())
            .min(Comparator.naturalOrder())
            .orElseGet(clock::instant),
        read);
  }

  private Optional<Told> told(Delivery delivery, ChannelAccount account, List<Read> history) {
    var adapter = channels.adapter(account.kind());
    if (adapter.countsItself()) {
      var counts = adapter.figures(List.of(delivery), account, "").found().get(delivery.id());
      return Optional.ofNullable(counts).map(own -> new Told(clock.instant(), own));
    }
    return history.reversed().stream()
        .filter(read -> read.delivery().equals(delivery.id()))
        .findFirst()
        .map(read -> new Told(read.at(), read.counts()));
  }

  private List<Read> history(MaterialId material) {
    var reads = new ArrayList<Read>();
    for (var row : rows.of(material)) {
      if (reads.isEmpty()
          || !reads.getLast().delivery().equals(row.delivery())
          || !reads.getLast().at().equals(row.at())) {
        reads.add(new Read(row.delivery(), row.at(), new EnumMap<>(Measure.class)));
      }
      reads.getLast().counts().put(row.measure(), row.count());
    }
    return reads;
  }

  private static List<Sum> sums(
      List<Delivery> out, Map<UUID, Told> latest, Map<UUID, ChannelAccount> accounts) {
    return Arrays.stream(Measure.values())
        .flatMap(
            measure -> {
              var counts =
                  latest.values().stream()
                      .flatMap(told -> Optional.ofNullable(told.counts().get(measure)).stream())
                      .toList();
              return counts.stream()
                  .reduce(Count::plus)
                  .map(sum -> new Sum(measure, sum, unknown(measure, out, latest, accounts)))
                  .stream();
            })
        .toList();
  }

  /**
   * Of whom it cannot be said. Where there is no platform nobody reacts and passes on; letters are
   * counted where there are letters only, and votes where a poll is.
   */
  private static List<String> unknown(
      Measure measure,
      List<Delivery> out,
      Map<UUID, Told> latest,
      Map<UUID, ChannelAccount> accounts) {
    return measure == Measure.LETTERS || measure == Measure.REFUSED
        ? List.of()
        : out.stream()
            .filter(delivery -> measure != Measure.VOTES || poll(delivery))
            .filter(
                delivery -> {
                  var told = latest.get(delivery.id());
                  return told == null || !told.counts().containsKey(measure);
                })
            .flatMap(delivery -> Optional.ofNullable(accounts.get(delivery.channel())).stream())
            .filter(account -> measure == Measure.VIEWS || !account.place().isEmpty())
            .map(ChannelAccount::name)
            .distinct()
            .toList();
  }

  private static boolean poll(Delivery delivery) {
    var receipt = delivery.receipt();
    return receipt != null && receipt.poll() != null;
  }
}
