package uz.minbar.monitoring.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every replayable scenario is told, or kept still, as its file says. */
class ScenariosTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  @Test
  void allVerdictsAreRight() throws Exception {
    var scenarios = scenarios();
    assertThat(scenarios).hasSizeGreaterThanOrEqualTo(30);
    assertThat(
            scenarios.values().stream().filter(one -> one.expected().contains("none")).count() * 2)
        .isGreaterThanOrEqualTo(scenarios.size());
    Map<String, Set<String>> said = new TreeMap<>();
    Map<String, Set<String>> expected = new TreeMap<>();
    scenarios.forEach(
        (name, scenario) -> {
          said.put(name, scenario.verdict());
          expected.put(name, scenario.expected());
        });
    assertThat(said).isEqualTo(expected);
  }

  /** What hangs on who spoke when must vanish when each account's times change places. */
  @Test
  void shuffledTimesShowNoSynchrony() throws Exception {
    for (var entry : scenarios().entrySet()) {
      if (entry.getValue().expected().contains("synchronous")) {
        for (int seed = 1; seed <= 10; seed++) {
          var busy = busy(entry.getValue().all(), new Random(seed));
          assertThat(Synchrony.of(busy)).as(entry.getKey()).isPresent();
          assertThat(Synchrony.of(shuffled(busy, new Random(seed)))).as(entry.getKey()).isEmpty();
        }
      }
    }
  }

  @Test
  void aWaveSaysWhoHowOftenAndHowMuchOthersDo() throws Exception {
    var scenario = Objects.requireNonNull(scenarios().get("coordinated-among-ordinary"));
    var wave = Synchrony.of(scenario.all()).orElseThrow();
    assertThat(wave.accounts()).containsExactly("guruh1", "guruh2", "guruh3", "guruh4");
    assertThat(wave.pairs()).hasSize(6);
    assertThat(wave.pairs())
        .allSatisfy(
            pair -> {
              assertThat(pair.together()).isEqualTo(5);
              assertThat(pair.lag().toSeconds()).isLessThanOrEqualTo(60);
              assertThat(pair.base()).isLessThan(0.2);
            });
    assertThat(wave.sayings()).hasSize(20);
  }

  /** Each account says thirty more things in its own time, as accounts do. */
  private static List<Saying> busy(List<Saying> sayings, Random random) {
    var busy = new ArrayList<>(sayings);
    var accounts = sayings.stream().map(Saying::source).distinct().sorted().toList();
    for (String account : accounts) {
      for (int i = 0; i < 30; i++) {
        var at = Scenario.BEGINNING.plusSeconds(random.nextInt(49 * 86_400));
        var of = sayings.getFirst();
        String text = account + " " + i + " " + random.nextLong() + " " + random.nextLong();
        busy.add(new Saying(UUID.randomUUID(), at, account, of.knownSince(), true, text));
      }
    }
    busy.sort(Comparator.comparing(Saying::at));
    return busy;
  }

  private static List<Saying> shuffled(List<Saying> sayings, Random random) {
    Map<String, List<Instant>> times = new HashMap<>();
    sayings.forEach(
        one -> times.computeIfAbsent(one.source(), _ -> new ArrayList<>()).add(one.at()));
    times.values().forEach(list -> Collections.shuffle(list, random));
    var shuffled = new ArrayList<Saying>();
    for (var one : sayings) {
      var at = times.getOrDefault(one.source(), List.of()).removeLast();
      shuffled.add(
          new Saying(
              UUID.randomUUID(), at, one.source(), one.knownSince(), one.main(), one.text()));
    }
    shuffled.sort(Comparator.comparing(Saying::at));
    return shuffled;
  }

  private static Map<String, Scenario> scenarios() throws IOException, URISyntaxException {
    var folder =
        Path.of(Objects.requireNonNull(ScenariosTest.class.getResource("/spikes")).toURI());
    var scenarios = new TreeMap<String, Scenario>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        scenarios.put(
            file.getFileName().toString().replace(".json", ""),
            JSON.readValue(Files.readString(file), Scenario.class));
      }
    }
    return scenarios;
  }
}
