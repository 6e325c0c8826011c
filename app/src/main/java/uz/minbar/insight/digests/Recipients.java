package uz.minbar.insight.digests;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.insight.DigestKind;
import uz.minbar.insight.Recipient;
import uz.minbar.kernel.Language;

/** Who gets digests. */
@Repository
public class Recipients {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Recipients(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public List<Recipient> all() {
    return jdbc.sql(
            "select id, name, email, chat, script, kinds from insight_recipient order by name, id")
        .query(
            (row, _) ->
                new Recipient(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Language.ofTag(row.getString(5)).orElse(Language.UZ_LATN),
                    Arrays.stream((String[]) row.getArray(6).getArray())
                        .map(DigestKind::ofWord)
                        .collect(Collectors.toSet())))
        .list();
  }

  List<Recipient> of(DigestKind kind) {
    return all().stream().filter(one -> one.kinds().contains(kind)).toList();
  }

  /** Adds one. Within the caller's act. */
  public UUID add(Recipient recipient) {
    return jdbc.sql(
            """
            insert into insight_recipient (organisation, name, email, chat, script, kinds)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(
            tenancy.current().value(),
            recipient.name(),
            recipient.email(),
            recipient.chat(),
            recipient.script().tag(),
            recipient.kinds().stream().map(DigestKind::word).sorted().toArray(String[]::new))
        .query(UUID.class)
        .single();
  }

  /** Takes one off; false where there is none such. Within the caller's act. */
  public boolean remove(UUID id) {
    return jdbc.sql("delete from insight_recipient where id = ?").param(id).update() == 1;
  }
}
