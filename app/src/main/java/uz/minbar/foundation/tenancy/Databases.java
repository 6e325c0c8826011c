package uz.minbar.foundation.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.database.AppRole;
import uz.minbar.foundation.database.PostgresServer;

/**
 * Two ways into one database: the owner, who only migrates, and the program, which works under the
 * role {@code minbar_app}. That role owns no table, so row-level security binds it.
 */
@Configuration(proxyBeanMethods = false)
class Databases {

  /** Who started it stops it. */
  @Bean(destroyMethod = "")
  @Conditional(Embedded.class)
  PostgresServer postgresServer(EarlyServer.Starting starting) {
    return starting.await();
  }

  @Bean
  @FlywayDataSource
  DataSource owner(Settings settings, ObjectProvider<PostgresServer> embedded) throws SQLException {
    var owner = source(settings.databaseUrl(), embedded);
    try (var connection = owner.getConnection()) {
      AppRole.ensure(connection);
    }
    return owner;
  }

  @Bean(destroyMethod = "close")
  @Primary
  HikariDataSource dataSource(DataSource owner) {
    var pool = new HikariDataSource();
    pool.setDataSource(owner);
    pool.setConnectionInitSql("set role minbar_app");
    pool.setMaximumPoolSize(12);
    pool.setMinimumIdle(2);
    pool.setPoolName("minbar");
    pool.setConnectionTimeout(10_000);
    return pool;
  }

  private static DataSource source(@Nullable String url, ObjectProvider<PostgresServer> embedded) {
    if (url != null && !url.isBlank()) {
      return new DriverManagerDataSource(url); // user and password stand in the address
    }
    var server = embedded.getObject();
    return new DriverManagerDataSource(
        server.jdbcUrl(), server.ownerName(), server.ownerPassword());
  }

  @Bean
  PlatformTransactionManager transactionManager(HikariDataSource dataSource) {
    return new TenantTransactionManager(dataSource);
  }
}
