package uz.minbar.archive;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.search.SearchSource;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.staff.Right;

/** Where the archive is found: its line in the menu, its pictures in the search. */
@Configuration(proxyBeanMethods = false)
class ArchiveMenu {

  @Bean
  MenuItem archiveLine() {
    return new MenuItem(
        MenuItem.Place.GROUND, 30, "archive", "archive.menu", "/desk/archive", Right.READ);
  }

  @Bean
  SearchSource picturesFound() {
    return new SearchSource(
        40,
        "archive",
        "archive.found",
        Right.READ,
        """
        select a.id, l.language, coalesce(a.alt ->> l.language, a.file_name) as title, a.credit as text,
          a.created_at as at, a.words
        from archive_asset a cross join lateral (
          select language from jsonb_object_keys(a.alt) language union all
          select 'und' where a.alt = '{}'::jsonb) l
        """,
        "/desk/archive/");
  }
}
