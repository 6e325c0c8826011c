package uz.minbar.website;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.springframework.stereotype.Service;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.publishing.Addresses;
import uz.minbar.publishing.Addresses.Titled;

/**
 * The newest headlines of the press centre by how their words begin, kept in memory as long as
 * nothing has changed: somebody who types asks several times a second, and the database, which must
 * look at each row's owner first, cannot use its index of words for her.
 */
@Service
public class Headlines {

  /** Headlines of an office in a language; a district needs years for so many. */
  private static final int MOST = 10_000;

  /** Headlines of all offices together, about 40 MB. */
  private static final int KEPT = 60_000;

  private static final int OFFERED = 8;

  private final Addresses addresses;
  private final Versions versions;
  private final Tenancy tenancy;
  private final Cache<Key, Known> known =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .<Key, Known>weigher((_, one) -> one.pieces().size())
          .build();

  Headlines(Addresses addresses, Versions versions, Tenancy tenancy) {
    this.addresses = addresses;
    this.versions = versions;
    this.tenancy = tenancy;
  }

  private record Key(OrganisationId office, Language language) {}

  private record Known(long version, List<Titled> pieces, Beginnings beginnings) {}

  /** The newest eight in which each typed word begins one, in any script. */
  public List<Titled> begun(Language language, String typed) {
    long version = versions.current();
    var key = new Key(tenancy.current(), language);
    var all = known.getIfPresent(key);
    if (all == null || all.version() != version) {
      all = read(language, version);
      known.put(key, all);
    }
    var pieces = all.pieces();
    return all.beginnings().of(typed, OFFERED).stream().map(pieces::get).toList();
  }

  private Known read(Language language, long version) {
    var pieces = addresses.newest(language, MOST);
    return new Known(
        version, pieces, new Beginnings(pieces.stream().map(Titled::headline).toList()));
  }
}
