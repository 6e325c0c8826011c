package uz.minbar.monitoring.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Organisation;
import uz.minbar.staff.Staff;

/**
 * The catalogue of sources as CSV, as people's tables write it: either separator, UTF-8 or
 * windows-1251, heads and words in any of our languages.
 */
@Service
class SourceTable {

  private static final int MOST = 5000;

  /** The columns, in the order they are written. */
  private enum Column {
    TITLE,
    ADDRESS,
    KIND,
    REGION,
    TYPE,
    OWNER,
    TERRITORY,
    AUDIENCE,
    LANGUAGE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Sources sources;
  private final Taking taking;
  private final Staff staff;
  private final Texts texts;

  SourceTable(Sources sources, Taking taking, Staff staff, Texts texts) {
    this.sources = sources;
    this.taking = taking;
    this.staff = staff;
    this.texts = texts;
  }

  /**
   * @throws Problem 422 where the file is no table with a column of addresses
   */
  SourceLists.Imported read(byte[] file) {
    var lines = CsvText.lines(file);
    var heads = lines.isEmpty() ? Map.<Column, Integer>of() : heads(lines.getFirst().cells());
    if (!heads.containsKey(Column.ADDRESS)) {
      throw Problem.invalid("", "monitoring.fault.csv");
    }
    if (lines.size() > MOST + 1) {
      throw Problem.invalid("", "monitoring.fault.opmlLarge", MOST);
    }
    var territories = territories();
    return taking.take(
        lines.stream()
            .skip(1)
            .map(
                line -> {
                  var row = new Row(line.cells(), heads);
                  return new Taking.Line(
                      line.number(),
                      row.get(Column.ADDRESS),
                      () -> wanted(row, territories),
                      added -> describe(row, added, territories));
                })
            .toList());
  }

  /** A row with a fault in what it says of its source adds none. */
  private NewSource wanted(Row row, Map<String, OrganisationId> territories) {
    var _ = facts(row, territories);
    String address = row.get(Column.ADDRESS);
    String kind = row.get(Column.KIND);
    return kind.isEmpty()
        ? NewSource.guessed(address, row.get(Column.TITLE))
        : new NewSource(kind(kind), address, row.get(Column.REGION), row.get(Column.TITLE));
  }

  /** What the row says of a source that was there takes the place of what was. */
  private void describe(Row row, Sources.Added added, Map<String, OrganisationId> territories) {
    var facts = facts(row, territories);
    if (!added.existing() || !facts.equals(SourceFacts.NONE)) {
      sources.describe(added.id(), row.get(Column.TITLE), facts);
    }
  }

  private SourceFacts facts(Row row, Map<String, OrganisationId> territories) {
    String type = row.get(Column.TYPE);
    String territory = row.get(Column.TERRITORY);
    String language = row.get(Column.LANGUAGE);
    var where = territories.get(key(territory));
    if (!territory.isEmpty() && where == null) {
      throw Problem.invalid("territory", "monitoring.fault.territory");
    }
    return new SourceFacts(
        type.isEmpty() ? null : type(type),
        row.get(Column.OWNER),
        where,
        audience(row.get(Column.AUDIENCE)),
        language.isEmpty()
            ? ""
            : named(SourceFacts.LANGUAGES, "monitoring.language.", Function.identity(), language));
  }

  private SourceKind kind(String written) {
    return SourceKind.ofWord(
        named(Arrays.asList(SourceKind.values()), "monitoring.kind.", SourceKind::word, written));
  }

  private @Nullable SourceType type(String written) {
    return SourceType.ofWord(
        named(Arrays.asList(SourceType.values()), "monitoring.type.", SourceType::word, written));
  }

  /** The word of what is called so in any language; what nobody calls so stays as written. */
  private <T> String named(List<T> all, String prefix, Function<T, String> word, String written) {
    return all.stream()
        .map(word)
        .filter(one -> names(prefix + one, one).anyMatch(key(written)::equals))
        .findFirst()
        .orElse(written);
  }

  private Stream<String> names(String textKey, String word) {
    return Stream.concat(
            Stream.of(word),
            Arrays.stream(Language.values()).map(language -> texts.get(language, textKey)))
        .map(SourceTable::key);
  }

  /** Digits with the gaps that people write between thousands. */
  private static @Nullable Long audience(String written) {
    String digits = written.replaceAll("[\\s\u00a0\u202f'.,]", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("[0-9]{1,11}")) {
      throw Problem.invalid("audience", "monitoring.fault.audience");
    }
    return Long.valueOf(digits);
  }

  private Map<String, OrganisationId> territories() {
    var all = new HashMap<String, OrganisationId>();
    for (var one : staff.catalogue()) {
      if (one.level() != Organisation.Level.REPUBLIC) {
        one.name().byLanguage().values().forEach(name -> all.putIfAbsent(key(name), one.id()));
        if (one.soato() != null) {
          all.put(one.soato(), one.id());
        }
      }
    }
    return all;
  }

  private Map<Column, Integer> heads(List<String> cells) {
    var heads = new EnumMap<Column, Integer>(Column.class);
    for (int i = 0; i < cells.size(); i++) {
      String cell = key(cells.get(i));
      for (var column : Column.values()) {
        if (names("monitoring.column." + column.word(), column.word()).anyMatch(cell::equals)) {
          heads.putIfAbsent(column, i);
        }
      }
    }
    return heads;
  }

  /** Apostrophes come in all shapes, and in windows-1251 in none of the right ones. */
  private static String key(String written) {
    return written
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[ʻʼ'’‘`´\"?]", "")
        .replaceAll("\\s+", " ");
  }

  private record Row(List<String> cells, Map<Column, Integer> heads) {
    String get(Column column) {
      var at = heads.get(column);
      String cell = at == null || at >= cells.size() ? "" : cells.get(at).strip();
      return CsvText.bare(cell);
    }
  }

  byte[] write(Language language) {
    var names = new HashMap<OrganisationId, String>();
    staff.catalogue().forEach(one -> names.put(one.id(), one.name().best(language)));
    var out = new StringBuilder("\uFEFF");
    try (var printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
      printer.printRecord(
          Arrays.stream(Column.values())
              .map(column -> texts.get(language, "monitoring.column." + column.word())));
      for (var source : sources.all()) {
        printer.printRecord(
            cells(source, language, names).stream().map(CsvText::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> cells(Source source, Language language, Map<OrganisationId, String> names) {
    var facts = source.facts();
    var type = facts.type();
    return List.of(
        source.title(),
        source.address(),
        texts.get(language, "monitoring.kind." + source.kind().word()),
        source.region(),
        type == null ? "" : texts.get(language, "monitoring.type." + type.word()),
        facts.owner(),
        facts.territory() == null ? "" : names.getOrDefault(facts.territory(), ""),
        facts.audience() == null ? "" : String.valueOf(facts.audience()),
        facts.language().isEmpty()
            ? ""
            : texts.get(language, "monitoring.language." + facts.language()));
  }
}
