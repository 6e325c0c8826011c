package uz.minbar.monitoring.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.secrets.Secrets;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/**
 * Where the office wants to be told besides the desk: a staff chat of Telegram, e-mail addresses.
 */
@Service
public class Bells {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;]{1,64}@[^@\\s,;]{1,255}");
  private static final Pattern CHAT = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}|-?[0-9]{4,20}");

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Secrets secrets;
  private final Acts acts;

  Bells(JdbcClient jdbc, Tenancy tenancy, Secrets secrets, Acts acts) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.secrets = secrets;
    this.acts = acts;
  }

  /** What is set; the token itself is never told. */
  public record Bell(String chat, boolean hasToken, List<String> addresses) {
    static final Bell NONE = new Bell("", false, List.of());
  }

  @Transactional(readOnly = true)
  public Bell bell() {
    return jdbc.sql("select chat, secret is not null as sealed, addresses from monitoring_bell")
        .query(
            (row, _) ->
                new Bell(
                    row.getString("chat"),
                    row.getBoolean("sealed"),
                    List.of((String[]) row.getArray("addresses").getArray())))
        .optional()
        .orElse(Bell.NONE);
  }

  /**
   * Sets the bells; an empty token leaves the one that is kept.
   *
   * @throws Problem 422 for a chat or an address that is none
   */
  public void set(String chat, String token, String addresses) {
    var mails =
        Arrays.stream(addresses.split("[,;\\s]+"))
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    for (String mail : mails) {
      if (!ADDRESS.matcher(mail).matches()) {
        throw Problem.invalid("addresses", "monitoring.fault.mail", mail);
      }
    }
    if (!chat.isBlank() && !CHAT.matcher(chat.strip()).matches()) {
      throw Problem.invalid("chat", "monitoring.fault.staffChat");
    }
    acts.perform(
        Right.WATCH_SOURCES,
        "monitoring.setBells",
        null,
        () ->
            jdbc.sql(
                    """
                    insert into monitoring_bell (organisation, chat, secret, addresses) values (?, ?, ?, ?)
                    on conflict (organisation) do update set chat = excluded.chat, addresses = excluded.addresses,
                      secret = coalesce(excluded.secret, monitoring_bell.secret)
                    """)
                .params(
                    Sql.params(
                        tenancy.current().value(),
                        chat.strip(),
                        token.isBlank() ? null : secrets.encrypt(token.strip()),
                        mails.toArray(String[]::new)))
                .update());
  }

  /** The token of the bot that writes to the staff chat, "" where there is none. */
  @Transactional(readOnly = true)
  String token() {
    return jdbc.sql("select coalesce(secret, '') from monitoring_bell")
        .query(String.class)
        .optional()
        .filter(text -> !text.isEmpty())
        .map(secrets::decrypt)
        .orElse("");
  }

  Map<String, Boolean> wanted(Bell bell) {
    return Map.of(
        "telegram", !bell.chat().isEmpty() && bell.hasToken(), "mail", !bell.addresses().isEmpty());
  }
}
