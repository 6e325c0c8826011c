package uz.minbar.foundation.tenancy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the database one question, as the organisation at work, in a single turn. A transaction
 * takes four: its beginning, with whose rows it may see, the question, and its end; of a short
 * question most of the time goes there.
 *
 * <p>Whose rows may be seen and the question go together, and the server takes both as one
 * transaction, which ends with the answer and takes the organisation with it. Within a transaction
 * the question is a part of that.
 */
@Component
public class Glance {

  private static final String AS = "select set_config('minbar.organisation', ?, true); ";

  private final JdbcTemplate jdbc;

  Glance(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /**
   * @param question a single query that changes nothing
   * @param values for its question marks
   */
  public <T> List<T> list(String question, RowMapper<T> row, @Nullable Object... values) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return jdbc.query(question, row, values);
    }
    return jdbc.execute(
        connection -> connection.prepareStatement(AS + question),
        (PreparedStatement statement) -> answer(statement, row, values));
  }

  private static <T> List<T> answer(
      PreparedStatement statement, RowMapper<T> row, @Nullable Object[] values)
      throws SQLException {
    statement.setString(1, Tenancy.boundName());
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 2, values[i]);
    }
    statement.execute();
    statement.getMoreResults();
    try (var rows = statement.getResultSet()) {
      var answer = new ArrayList<T>();
      while (rows.next()) {
        answer.add(row.mapRow(rows, answer.size()));
      }
      return answer;
    }
  }
}
