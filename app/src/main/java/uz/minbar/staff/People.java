package uz.minbar.staff;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.PersonId;

/** The register of the staff of the organisation at work. */
@Repository
class People {

  private static final String SELECT =
      "select id, organisation, name, email, position, roles, language, active from staff_person";

  private final JdbcClient jdbc;
  private final Clock clock;

  People(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(PersonId id) {
    return jdbc.sql(SELECT + " where id = ?").param(id.value()).query(People::person).optional();
  }

  @Transactional(readOnly = true)
  public List<Person> all() {
    return jdbc.sql(SELECT + " order by active desc, name, id").query(People::person).list();
  }

  PersonId add(OrganisationId organisation, NewPerson person) {
    return new PersonId(
        jdbc.sql(
                """
                insert into staff_person (organisation, name, email, position, roles, language, created_at)
                values (?, ?, ?, ?, ?, ?, ?) returning id
                """)
            .params(
                organisation.value(),
                person.name().strip(),
                person.email().strip().toLowerCase(Locale.ROOT),
                person.position().strip(),
                words(person.roles()),
                person.language().tag(),
                clock.instant().atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .single());
  }

  void change(PersonId id, String name, String position, Set<Role> roles) {
    jdbc.sql("update staff_person set name = ?, position = ?, roles = ? where id = ?")
        .params(name.strip(), position.strip(), words(roles), id.value())
        .update();
  }

  void setActive(PersonId id, boolean active) {
    jdbc.sql("update staff_person set active = ? where id = ?").params(active, id.value()).update();
  }

  void setLanguage(PersonId id, Language language) {
    jdbc.sql("update staff_person set language = ? where id = ?")
        .params(language.tag(), id.value())
        .update();
  }

  private static String[] words(Set<Role> roles) {
    return roles.stream().map(Role::word).sorted().toArray(String[]::new);
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    Array roles = row.getArray("roles");
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        row.getString("position"),
        Arrays.stream((String[]) roles.getArray())
            .map(Role::ofWord)
            .collect(Collectors.toUnmodifiableSet()),
        Language.ofTag(row.getString("language")).orElse(Language.UZ_LATN),
        row.getBoolean("active"));
  }
}
