package uz.minbar.website.look;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;
import uz.minbar.archive.Archive;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.Sql;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Problem;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Right;

/** The office's look, and what browsers fetch of it under names that change with it. */
@Service
public class Looks {

  /** Dots of the small picture in the browser's tab, of the header, of a telephone's first page. */
  public static final List<Integer> SIZES = List.of(32, 96, 180);

  private static final int KEPT = 200;
  private static final int NAME = 16;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Archive archive;
  private final Acts acts;
  private final Cache<Drawn, byte[]> drawn = Caffeine.newBuilder().maximumSize(KEPT).build();

  Looks(JdbcClient jdbc, Tenancy tenancy, Archive archive, Acts acts) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.archive = archive;
    this.acts = acts;
  }

  private record Drawn(String sha256, int size) {}

  /**
   * What stands in the head of a page.
   *
   * @param style name of the stylesheet; "" for none of its own
   * @param emblem name of the emblem; "" for none
   */
  public record Names(String style, String emblem) {

    /** The address of the stylesheet. */
    public String stylesheet() {
      return "/look-" + style + ".css";
    }

    /** The address of the emblem in one of the {@link #SIZES}. */
    public String picture(int size) {
      return "/emblem-" + emblem + "-" + size + ".png";
    }
  }

  @Transactional(readOnly = true)
  public OfficeLook look() {
    return jdbc.sql("select colour, emblem from website_look")
        .query(
            (row, _) -> {
              @Nullable String colour = row.getString("colour");
              return new OfficeLook(
                  colour == null ? null : Colour.of(colour), row.getObject("emblem", UUID.class));
            })
        .optional()
        .orElse(OfficeLook.OURS);
  }

  @Transactional(readOnly = true)
  public Names names() {
    var look = look();
    return new Names(
        css(look).map(Looks::name).orElse(""),
        asset(look).map(asset -> asset.sha256().substring(0, NAME)).orElse(""));
  }

  /** The stylesheet of that name; empty where the office has changed it since or has none. */
  @Transactional(readOnly = true)
  public Optional<String> css(String name) {
    return css(look()).filter(css -> name(css).equals(name));
  }

  /** The emblem of that name as a PNG; empty where the office has another or none by now. */
  @Transactional(readOnly = true)
  public Optional<byte[]> emblem(String name, int size) {
    return asset(look())
        .filter(asset -> asset.sha256().substring(0, NAME).equals(name) && SIZES.contains(size))
        .map(asset -> drawn.get(new Drawn(asset.sha256(), size), this::draw));
  }

  /**
   * Changes both.
   *
   * @throws Problem 422 for a picture that the archive does not have
   */
  public void change(OfficeLook look) {
    var emblem = look.emblem();
    if (emblem != null && archive.asset(emblem).isEmpty()) {
      throw Problem.invalid("emblem", "website.fault.picture");
    }
    acts.perform(Right.MANAGE_SITE, "website.changeLook", "", () -> write(look));
  }

  private void write(OfficeLook look) {
    var colour = look.colour();
    jdbc.sql(
            """
            insert into website_look (organisation, colour, emblem) values (?, ?, ?)
            on conflict (organisation) do update set colour = excluded.colour, emblem = excluded.emblem
            """)
        .params(
            Sql.params(
                tenancy.current().value(), colour == null ? null : colour.written(), look.emblem()))
        .update();
  }

  private Optional<Asset> asset(OfficeLook look) {
    return Optional.ofNullable(look.emblem()).flatMap(archive::asset);
  }

  private byte[] draw(Drawn wanted) {
    try (var file = archive.open(wanted.sha256())) {
      return Emblem.png(archive.open(file), wanted.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> css(OfficeLook look) {
    return Optional.ofNullable(look.palette()).map(Palette::css);
  }

  private static String name(String css) {
    return DigestUtils.md5DigestAsHex(css.getBytes(StandardCharsets.UTF_8)).substring(0, NAME);
  }
}
