package uz.minbar.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The journal for people who may read it. */
@Service
public class JournalReader {

  private final CurrentPerson current;
  private final Journal journal;

  JournalReader(CurrentPerson current, Journal journal) {
    this.current = current;
    this.journal = journal;
  }

  /** Entries older than a number, newest first. */
  public List<JournalEntry> before(long number, int limit) {
    require();
    return journal.before(number, limit);
  }

  /** The first row that does not fit its seal; empty where the whole journal is sound. */
  public Optional<Long> firstFault() {
    require();
    return journal.firstFault();
  }

  private void require() {
    if (!current.require().may(Right.READ_JOURNAL)) {
      throw new AccessDeniedException("READ_JOURNAL");
    }
  }
}
