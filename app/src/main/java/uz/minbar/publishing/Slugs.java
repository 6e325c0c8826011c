package uz.minbar.publishing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.foundation.web.Slug;
import uz.minbar.kernel.Language;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.MaterialId;

/** Addresses of materials: readable Latin letters, given once and kept for ever. */
@Component
class Slugs {

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  Slugs(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** The material's address, made from its headline the first time it is asked for. */
  String of(MaterialId material, LocalizedText headline) {
    String wanted = Slug.of(headline.best(Language.UZ_LATN));
    String id = material.toString().replace("-", "");
    String slug = wanted.isEmpty() ? "m-" + id.substring(20) : wanted;
    jdbc.sql(
            """
            insert into publishing_slug (organisation, slug, material)
            values (:organisation, case when exists (select from publishing_slug where slug = :slug)
              then :longer else :slug end, :material)
            on conflict do nothing
            """)
        .param("organisation", tenancy.current().value())
        .param("slug", slug)
        .param("longer", slug + "-" + id.substring(24))
        .param("material", material.value())
        .update();
    return jdbc.sql("select slug from publishing_slug where material = ?")
        .param(material.value())
        .query(String.class)
        .single();
  }
}
