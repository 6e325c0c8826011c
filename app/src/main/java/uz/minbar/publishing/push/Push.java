package uz.minbar.publishing.push;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.net.FetchFailure;
import uz.minbar.foundation.net.Fetcher;
import uz.minbar.foundation.web.Problem;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.MaterialId;

/**
 * The door of notices in browsers: for everybody, asking for them and leaving; for the desk, how
 * many browsers there are and what became of a material. No person of the office acts when a
 * browser comes or goes, and nobody's name is known, so nothing of it stands in the journal.
 */
@Service
public class Push {

  private final PushKeys keys;
  private final Browsers browsers;
  private final Notices notices;
  private final Fetcher fetcher;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Push(
      PushKeys keys,
      Browsers browsers,
      Notices notices,
      Fetcher fetcher,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.keys = keys;
    this.browsers = browsers;
    this.notices = notices;
    this.fetcher = fetcher;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whether the office sends notices to browsers. */
  @Transactional(readOnly = true)
  public boolean open() {
    return jdbc.sql("select exists (select from publishing_channel where kind = 'push' and active)")
        .query(Boolean.class)
        .single();
  }

  /** The public key to which a browser subscribes, in Base64 for addresses. */
  @Transactional
  public String key() {
    return keys.open();
  }

  /**
   * A browser wants notices from now on; one that has them already gets them in that language. The
   * address comes from a stranger: only https in the open Internet will do, and each call looks
   * where its name leads.
   *
   * @param key of the browser (p256dh)
   * @throws Problem 422 for an address that is none or keys that are none
   */
  public void begin(String endpoint, String key, String auth, Language language) {
    var browser = Browser.of(endpoint, key, auth);
    try {
      fetcher.checkSecret(endpoint);
    } catch (FetchFailure refused) {
      throw Browser.invalid();
    }
    transaction.executeWithoutResult(_ -> browsers.add(browser, language));
  }

  /** A browser wants none any more, as often as it says so. */
  @Transactional
  public void end(String endpoint) {
    browsers.remove(endpoint);
  }

  /** How many browsers there are, by language. */
  @Transactional(readOnly = true)
  public Map<Language, Long> counts() {
    return browsers.counts();
  }

  /** What became of the notices on a material, by language. */
  @Transactional(readOnly = true)
  public Map<Language, Tally> tallies(MaterialId material) {
    return notices.tallies(material);
  }
}
