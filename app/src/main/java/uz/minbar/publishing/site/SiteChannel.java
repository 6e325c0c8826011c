package uz.minbar.publishing.site;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.search.SearchText;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.publishing.Addresses;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.Outcome;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Counted;
import uz.minbar.publishing.figures.Measure;
import uz.minbar.publishing.signing.Signing;
import uz.minbar.publishing.signing.Statement;

/** Our own press centre: putting a piece there twice does no harm, and reading back is sure. */
@Component
class SiteChannel implements Channel {

  private static final String DIFFERS =
      """
      (old.headline, old.lead, old.body, old.pictures)
        <> (excluded.headline, excluded.lead, excluded.body, excluded.pictures)\
      """;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;
  private final Settings settings;
  private final Signing signing;
  private final Addresses.Views views;

  SiteChannel(
      JdbcClient jdbc,
      Tenancy tenancy,
      Clock clock,
      Settings settings,
      Signing signing,
      Addresses.Views views) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
    this.settings = settings;
    this.signing = signing;
    this.views = views;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.SITE;
  }

  @Override
  public Checked check(Map<String, String> given) {
    return new Checked(Map.of(), null);
  }

  @Override
  public List<Breach> breaches(Piece piece, ChannelAccount account) {
    return List.of();
  }

  @Override
  @Transactional
  public Outcome publish(Piece piece, ChannelAccount account, String secret) {
    put(piece, clock.instant());
    return new Outcome.Sent(Receipt.NONE, address(piece));
  }

  @Override
  @Transactional
  public Outcome correct(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    put(piece, clock.instant());
    return new Outcome.Sent(receipt, address(piece));
  }

  @Override
  @Transactional
  public Outcome withdraw(Piece piece, ChannelAccount account, String secret, Receipt receipt) {
    jdbc.sql(
            """
            update publishing_placement set withdrawn_at = coalesce(withdrawn_at, ?), note = ?
            where material = ? and language = ?
            """)
        .params(
            Sql.params(
                clock.instant(), piece.note(), piece.material().value(), piece.language().tag()))
        .update();
    return new Outcome.Sent(receipt, address(piece));
  }

  @Override
  @Transactional(readOnly = true)
  public Reading readBack(
      Piece piece, ChannelAccount account, String secret, Instant since, Set<String> known) {
    return jdbc.sql("select 1 from publishing_placement where material = ? and language = ?")
            .params(piece.material().value(), piece.language().tag())
            .query(Integer.class)
            .optional()
            .isPresent()
        ? new Reading.There(Receipt.NONE, address(piece))
        : new Reading.NotThere();
  }

  @Override
  public Counted figures(List<Delivery> out, ChannelAccount account, String secret) {
    var found = new HashMap<UUID, Map<Measure, Count>>();
    for (var delivery : out) {
      var address = delivery.address();
      if (address != null) {
        long read = views.of(URI.create(address).getPath());
        found.put(delivery.id(), Map.of(Measure.VIEWS, Count.exact(read)));
      }
    }
    return new Counted(found, null);
  }

  @Override
  public boolean countsItself() {
    return true;
  }

  /**
   * A version whose words differ from what stood there is a correction and is told as one; a
   * language that another's correction left as it was says nothing.
   */
  private void put(Piece piece, Instant now) {
    jdbc.sql(
            """
            insert into publishing_placement as old (organisation, material, language, slug, kind, headline, lead, body,
              machine, pictures, regions, version, published_at, words)
            values (:organisation, :material, :language, :slug, :kind, :headline, :lead, :body,
              :machine, :pictures, :regions, :version, :now,
              setweight(to_tsvector('simple', :title), 'A') || setweight(to_tsvector('simple', :text), 'B'))
            on conflict (organisation, material, language) do update set
              corrected_at = case when %1$s then :now else old.corrected_at end,
              corrections = case when %1$s then old.corrections || jsonb_build_object('at', :at::text,
                'note', :note::text, 'headline', nullif(old.headline, excluded.headline)) else old.corrections end,
              note = case when %1$s then :note else old.note end,
              headline = excluded.headline, lead = excluded.lead, body = excluded.body,
              machine = excluded.machine, pictures = excluded.pictures, regions = excluded.regions,
              words = excluded.words, version = excluded.version, withdrawn_at = null
            """
                .formatted(DIFFERS))
        .param("organisation", tenancy.current().value())
        .param("material", piece.material().value())
        .param("language", piece.language().tag())
        .param("slug", piece.slug())
        .param("kind", piece.kind().word())
        .param("headline", piece.headline())
        .param("lead", piece.lead())
        .param("body", piece.body())
        .param("machine", piece.machine())
        .param("pictures", piece.assets().stream().map(asset -> asset.id()).toArray(UUID[]::new))
        .param("regions", piece.regions().toArray(String[]::new))
        .param("version", piece.version())
        .param("now", Sql.time(now))
        .param("at", now.toString())
        .param("note", piece.note())
        .param("title", SearchText.keys(piece.headline()))
        .param(
            "text",
            SearchText.keys(piece.lead() + " " + Jsoup.parseBodyFragment(piece.body()).text()))
        .update();
    signing.sign(piece.material(), piece.language(), statement(piece, now));
  }

  private Statement statement(Piece piece, Instant now) {
    return new Statement(
        address(piece),
        piece.language().tag(),
        piece.version(),
        now,
        Statement.words(piece.headline(), piece.lead(), piece.body()),
        piece.assets().stream().map(Asset::sha256).toList());
  }

  private String address(Piece piece) {
    return settings.publicUrl() + "/" + piece.language().prefix() + "/news/" + piece.slug();
  }
}
