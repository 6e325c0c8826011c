package uz.minbar.monitoring.spikes;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uz.minbar.foundation.CommandFailure;

/**
 * Counts from a file of two columns, {@code timestamp,value}: put in the order of their times; of a
 * time that is given twice the later line holds.
 */
record CountFile(Duration step, List<Row> rows) {

  private static final String HEADER = "timestamp,value";
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  /**
   * @param written the time as the file has it
   */
  record Row(String written, Instant at, long count) {}

  /**
   * @throws CommandFailure with the number of the line that cannot be understood, and what is
   *     wanted there
   */
  static CountFile read(Path file) {
    var lines = lines(file);
    if (lines.isEmpty() || !header(lines.getFirst()).equals(HEADER)) {
      throw new CommandFailure(file + ", line 1: the header " + HEADER + " is wanted.");
    }
    var rows = new TreeMap<Instant, Row>();
    for (int number = 2; number <= lines.size(); number++) {
      String line = lines.get(number - 1).replace("\"", "").strip();
      if (!line.isEmpty()) {
        Row row = row(line, file + ", line " + number + ": ");
        rows.put(row.at(), row);
      }
    }
    return new CountFile(step(rows.keySet()), List.copyOf(rows.values()));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("There is no file " + file + ".", e);
    } catch (MalformedInputException e) {
      throw new CommandFailure(file + " is not a text in UTF-8.", e);
    } catch (IOException e) {
      throw new CommandFailure("Cannot read " + file + ".", e);
    }
  }

  private static String header(String line) {
    return line.replace("\uFEFF", "").replaceAll("[\" ]", "");
  }

  private static Row row(String line, String where) {
    int comma = line.indexOf(',');
    if (comma < 0) {
      throw new CommandFailure(where + "a time, a comma and a count are wanted.");
    }
    String time = line.substring(0, comma).strip();
    return new Row(time, time(time, where), count(line.substring(comma + 1).strip(), where));
  }

  private static Instant time(String text, String where) {
    try {
      String iso = text.replace(' ', 'T');
      return iso.matches(".*(?:[Zz]|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new CommandFailure(
          where + "a time like 2026-02-26 21:40:00 or 2026-02-26T21:40:00Z is wanted.", e);
    }
  }

  private static long count(String text, String where) {
    try {
      var count = new BigDecimal(text);
      if (count.signum() >= 0 && count.compareTo(MOST) <= 0) {
        return count.setScale(0, RoundingMode.HALF_UP).longValueExact();
      }
    } catch (NumberFormatException e) {
      throw new CommandFailure(where + "a count is wanted, 0 or more.", e);
    }
    throw new CommandFailure(where + "a count is wanted, 0 or more.");
  }

  /** The most frequent distance of two neighbours; an hour where there are none. */
  private static Duration step(Iterable<Instant> times) {
    Map<Duration, Integer> seen = new HashMap<>();
    var all = new ArrayList<Instant>();
    times.forEach(all::add);
    for (int i = 1; i < all.size(); i++) {
      seen.merge(Duration.between(all.get(i - 1), all.get(i)), 1, Integer::sum);
    }
    return seen.entrySet().stream()
        .max(
            Map.Entry.<Duration, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Duration, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .filter(step -> step.compareTo(Duration.ofSeconds(1)) >= 0)
        .orElse(Duration.ofHours(1));
  }
}
