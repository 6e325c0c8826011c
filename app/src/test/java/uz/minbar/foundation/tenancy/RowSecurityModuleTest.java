package uz.minbar.foundation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.minbar.house.House;
import uz.minbar.house.HouseTest;

/** Whatever table comes later: what belongs to an organisation is shut from its first row. */
@HouseTest
class RowSecurityModuleTest {

  /**
   * Those of the staff are looked up before anybody knows the organisation; nothing of its own
   * stands there. Sources and items are everybody's but for an office's own, and read through
   * subscriptions and mentions alone, which the database keeps at home: see ClippingsModuleTest.
   */
  private static final Set<String> SHARED =
      Set.of(
          "staff_credential",
          "staff_token",
          "staff_invitation",
          "newsroom_link",
          "pocket_code",
          "pocket_link",
          "monitoring_source",
          "monitoring_item",
          "website_change");

  @Autowired House house;

  @Autowired
  @Qualifier("owner")
  DataSource owner;

  @Test
  void eachTableOfAnOrganisationIsShut() {
    var open =
        JdbcClient.create(owner)
            .sql(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation'
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and
                  c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid
                    and pg_get_expr(p.polqual, p.polrelid) = '(organisation = foundation_organisation())'
                    and pg_get_expr(p.polwithcheck, p.polrelid) = '(organisation = foundation_organisation())'))
                """)
            .query(String.class)
            .list();
    assertThat(open).containsExactlyInAnyOrderElementsOf(SHARED);
  }

  @Test
  void theProgramOwnsNothingAndPassesNoPolicy() {
    assertThat(
            house
                .jdbc()
                .sql(
                    """
                    select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                      or exists (select from pg_class where relowner = r.oid)
                    from pg_roles r where rolname = current_user
                    """)
                .query(Boolean.class)
                .single())
        .isFalse();
  }
}
