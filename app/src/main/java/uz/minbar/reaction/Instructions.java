package uz.minbar.reaction;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.CaseId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;
import uz.minbar.staff.Staff;

/**
 * What the offices have to do about the problem behind a case, by when, and the proof. It outlives
 * the answer: a promise that was published is kept only when it is proved.
 */
@Service
public class Instructions {

  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Cases cases;
  private final Families families;
  private final Archive archive;
  private final Acts acts;
  private final Staff staff;
  private final Clock clock;

  Instructions(
      JdbcClient jdbc,
      Tenancy tenancy,
      Cases cases,
      Families families,
      Archive archive,
      Acts acts,
      Staff staff,
      Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.cases = cases;
    this.families = families;
    this.archive = archive;
    this.acts = acts;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Gives an office something to do; without a time it is due with the case.
   *
   * @throws Problem 422 where the office, the task or a time to come is missing
   */
  public UUID give(CaseId id, Instruction.Order order) {
    require(order);
    return acts.perform(
        Right.HANDLE_CASES,
        "reaction.instruct",
        id,
        () -> {
          var found = cases.forChange(id);
          if (found.mergedInto() != null) {
            throw Problem.conflict("reaction.fault.merged");
          }
          var due = order.dueAt() == null ? found.dueAt() : order.dueAt();
          Acts.note("office", order.office().strip());
          Acts.note("due", due);
          return jdbc.sql(
                  """
                  insert into reaction_instruction (organisation, case_id, office, in_charge, task, given_at, given_by, due_at)
                  values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                  """)
              .params(
                  Sql.params(
                      tenancy.current().value(),
                      id.value(),
                      order.office().strip(),
                      order.inCharge().strip(),
                      order.task().strip(),
                      clock.instant(),
                      staff.currentIfAny().map(person -> person.id().value()).orElse(null),
                      due))
              .query(UUID.class)
              .single();
        });
  }

  /**
   * It was done, and this shows it.
   *
   * @throws Problem 422 where the proof says nothing, its link is no address of the web, or the
   *     picture is not in the archive
   */
  public void prove(CaseId id, UUID instruction, Instruction.Proof proof) {
    require(proof);
    change(
        id,
        instruction,
        "reaction.prove",
        "done_at = ?, proof = ?, proof_link = ?, proof_asset = ?",
        clock.instant(),
        proof.words().strip(),
        proof.link().isBlank() ? null : proof.link().strip(),
        proof.asset());
  }

  /** The proof was not enough, or it was a slip: the instruction is open again; the words stay. */
  public void reopen(CaseId id, UUID instruction) {
    change(id, instruction, "reaction.unprove", "done_at = null");
  }

  /** Those of the case and of the cases merged into it, by when they are due. */
  @Transactional(readOnly = true)
  public List<Instruction> of(CaseId id) {
    return of(families.of(id));
  }

  /** Those of many cases, a case that has some. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Instruction>> ofAll(List<UUID> ids) {
    return of(ids).stream().collect(Collectors.groupingBy(one -> one.caseId().value()));
  }

  /** All that were not done in time, the longest overdue first. */
  @Transactional(readOnly = true)
  public List<Instruction> late() {
    return jdbc.sql(
            "select * from reaction_instruction where done_at is null and due_at < ? order by due_at, id limit "
                + MOST)
        .params(Sql.params(clock.instant()))
        .query(Instructions::read)
        .list();
  }

  private List<Instruction> of(List<UUID> ids) {
    return jdbc.sql("select * from reaction_instruction where case_id = any(?) order by due_at, id")
        .param(ids.toArray(UUID[]::new))
        .query(Instructions::read)
        .list();
  }

  private void change(
      CaseId id, UUID instruction, String act, String set, @Nullable Object... values) {
    acts.perform(
        Right.HANDLE_CASES,
        act,
        id,
        () -> {
          var _ = cases.forChange(id);
          var params = new ArrayList<>(Sql.params(values));
          params.add(instruction);
          params.add(families.of(id).toArray(UUID[]::new));
          Acts.note("instruction", instruction);
          // The columns are always ours, never typed by anybody.
          int changed =
              jdbc.sql(
                      "update reaction_instruction set "
                          + set
                          + " where id = ? and case_id = any(?)")
                  .params(params)
                  .update();
          if (changed == 0) {
            throw Problem.notFound();
          }
        });
  }

  private void require(Instruction.Order order) {
    if (order.office().isBlank() || order.task().isBlank()) {
      throw Problem.invalid(order.office().isBlank() ? "office" : "task", "reaction.fault.task");
    }
    var due = order.dueAt();
    if (due != null && due.isBefore(clock.instant())) {
      throw Problem.invalid("dueAt", "reaction.fault.due");
    }
  }

  private void require(Instruction.Proof proof) {
    if (proof.words().isBlank()) {
      throw Problem.invalid("proof", "reaction.fault.proof");
    }
    if (!proof.link().isBlank() && !isAddress(proof.link().strip())) {
      throw Problem.invalid("link", "reaction.fault.link");
    }
    var asset = proof.asset();
    if (asset != null && archive.asset(asset).isEmpty()) {
      throw Problem.invalid("asset", "reaction.fault.asset");
    }
  }

  private static boolean isAddress(String link) {
    try {
      var address = URI.create(link);
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Instruction read(ResultSet row, int number) throws SQLException {
    return new Instruction(
        row.getObject("id", UUID.class),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("office"),
        row.getString("in_charge"),
        row.getString("task"),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        Sql.instant(row.getObject("done_at", OffsetDateTime.class)),
        row.getString("proof"),
        row.getString("proof_link"),
        row.getObject("proof_asset", UUID.class));
  }
}
