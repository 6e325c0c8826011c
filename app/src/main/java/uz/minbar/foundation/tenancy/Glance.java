package uz.minbar.foundation.tenancy;

import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
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
    var all = Stream.concat(Stream.of(Tenancy.boundName()), Arrays.stream(values)).toArray();
    return jdbc.execute(
        connection -> connection.prepareStatement(Tenancy.TELL + "; " + question),
        (PreparedStatement statement) -> {
          new ArgumentPreparedStatementSetter(all).setValues(statement);
          statement.execute();
          statement.getMoreResults();
          try (var rows = statement.getResultSet()) {
            return new RowMapperResultSetExtractor<>(row).extractData(rows);
          }
        });
  }
}
