package uz.minbar.reaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.Language;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/** The journal of criticism as a file that other programs open. */
@Service
public class JournalFile {

  private static final int MOST = 10_000;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "found",
          "said",
          "source",
          "link",
          "title",
          "level",
          "assignee",
          "answered",
          "where",
          "hours",
          "inTime",
          "outcome",
          "offices",
          "controlledTill",
          "proof");

  private final Reaction reaction;
  private final Instructions instructions;
  private final Texts texts;
  private final Staff staff;

  JournalFile(Reaction reaction, Instructions instructions, Texts texts, Staff staff) {
    this.reaction = reaction;
    this.instructions = instructions;
    this.texts = texts;
    this.staff = staff;
  }

  /** Comma-separated after RFC 4180, in UTF-8 with its mark, without which Excel misreads it. */
  public byte[] csv(Language language) {
    var lines = new StringBuilder("\uFEFF");
    lines.append(line(head(language)));
    rows(language).forEach(row -> lines.append(line(row)));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same as a workbook. */
  public byte[] xlsx(Language language) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Minbar", "1.0")) {
      var sheet = book.newWorksheet(texts.get(language, "reaction.journal"));
      var head = head(language);
      for (int column = 0; column < head.size(); column++) {
        sheet.value(0, column, head.get(column));
        sheet.style(0, column).bold().wrapText(true).set();
        sheet.width(column, 22);
      }
      int line = 1;
      for (var row : rows(language)) {
        for (int column = 0; column < row.size(); column++) {
          sheet.value(line, column, row.get(column));
        }
        line++;
      }
      sheet.freezePane(0, 1);
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<String> head(Language language) {
    return COLUMNS.stream()
        .map(column -> texts.get(language, "reaction.column." + column))
        .toList();
  }

  private List<List<String>> rows(Language language) {
    var names = staff.people().stream().collect(Collectors.toMap(Person::id, Person::name));
    var rows = new ArrayList<List<String>>();
    @Nullable String cursor = null;
    do {
      var slice = reaction.list(null, cursor, 200);
      var given = instructions.ofAll(slice.items().stream().map(one -> one.id().value()).toList());
      for (var one : slice.items()) {
        var assignee = one.assignee();
        var row =
            new ArrayList<>(
                row(language, one, assignee == null ? "" : names.getOrDefault(assignee, "")));
        row.addAll(instructed(given.getOrDefault(one.id().value(), List.of())));
        rows.add(row);
      }
      cursor = slice.next();
    } while (cursor != null && rows.size() < MOST);
    return rows;
  }

  private List<String> row(Language language, Case one, String assignee) {
    var hours = one.hours();
    var inTime = one.inTime();
    return List.of(
        String.valueOf(one.number()),
        time(one.openedAt()),
        time(one.saidAt()),
        one.sourceTitle(),
        one.sourceUrl(),
        one.title(),
        texts.get(language, "reaction.level." + one.level().word()),
        assignee,
        time(one.answeredAt()),
        one.address() == null ? "" : one.address(),
        hours == null ? "" : String.format(Locale.ROOT, "%.1f", hours),
        inTime == null ? "" : texts.get(language, inTime ? "reaction.yes" : "reaction.no"),
        one.mergedInto() == null ? one.outcome() : merged(language, one));
  }

  private String merged(Language language, Case one) {
    var into = one.mergedInto();
    return into == null
        ? ""
        : reaction
            .find(into)
            .map(other -> texts.get(language, "reaction.mergedInto", other.number()))
            .orElse("");
  }

  /** Which offices have what to do, until when it is controlled, and what proves it. */
  private static List<String> instructed(List<Instruction> given) {
    return List.of(
        lines(given, one -> one.office() + ": " + one.task()),
        lines(given, one -> time(one.dueAt())),
        lines(
            given,
            one ->
                one.doneAt() == null
                    ? ""
                    : String.join(
                        " ",
                        time(one.doneAt()),
                        one.proof(),
                        Optional.ofNullable(one.proofLink()).orElse(""))));
  }

  private static String lines(List<Instruction> given, Function<Instruction, String> cell) {
    return given.stream().map(cell).map(String::strip).collect(Collectors.joining("\n"));
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "" : LocalDateTime.ofInstant(at, Dates.ZONE).format(TIME);
  }

  /** A cell that begins like a formula is led by an apostrophe: titles come from strangers. */
  private static String line(List<String> cells) {
    return cells.stream()
            .map(cell -> cell.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + cell : cell)
            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(","))
        + "\r\n";
  }
}
