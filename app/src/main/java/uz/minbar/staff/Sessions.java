package uz.minbar.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The places where a person is signed in; she can end each of them. */
@Service
class Sessions {

  private final FindByIndexNameSessionRepository<? extends Session> repository;

  Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
    this.repository = repository;
  }

  List<SessionView> of(Person person, String currentId) {
    return repository.findByPrincipalName(person.id().toString()).values().stream()
        .map(session -> view(session, currentId))
        .sorted(Comparator.comparing(SessionView::lastSeenAt).reversed())
        .toList();
  }

  /** Ends one of the person's sessions, never another's. */
  boolean end(Person person, String id) {
    boolean hers = repository.findByPrincipalName(person.id().toString()).containsKey(id);
    if (hers) {
      repository.deleteById(id);
    }
    return hers;
  }

  void endAll(Person person) {
    repository.findByPrincipalName(person.id().toString()).keySet().forEach(repository::deleteById);
  }

  private static SessionView view(Session session, String currentId) {
    return new SessionView(
        session.getId(),
        Optional.<String>ofNullable(session.getAttribute(Door.ADDRESS)).orElse(""),
        Optional.<String>ofNullable(session.getAttribute(Door.BROWSER)).orElse(""),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        session.getId().equals(currentId));
  }
}
