package uz.minbar.website.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uz.minbar.foundation.Settings;
import uz.minbar.website.Sitemaps;

/** What search engines ask for. */
@Controller
class SitemapController {

  private final Sitemaps sitemaps;
  private final Settings settings;

  SitemapController(Sitemaps sitemaps, Settings settings) {
    this.sitemaps = sitemaps;
    this.settings = settings;
  }

  @GetMapping("/sitemap.xml")
  ResponseEntity<byte[]> all() {
    return answer(sitemaps.all(), "application/xml;charset=UTF-8");
  }

  @GetMapping("/sitemap-{part:[1-9][0-9]{0,3}}.xml")
  ResponseEntity<byte[]> part(@PathVariable int part) {
    return answer(sitemaps.part(part), "application/xml;charset=UTF-8");
  }

  @GetMapping("/news-sitemap.xml")
  ResponseEntity<byte[]> news() {
    return answer(sitemaps.news(), "application/xml;charset=UTF-8");
  }

  @GetMapping("/robots.txt")
  ResponseEntity<byte[]> robots() {
    return answer(
        """
        User-agent: *
        Disallow: /desk
        Disallow: /api/
        Sitemap: %1$s/sitemap.xml
        Sitemap: %1$s/news-sitemap.xml
        """
            .formatted(settings.publicUrl()),
        "text/plain;charset=UTF-8");
  }

  private static ResponseEntity<byte[]> answer(String body, String type) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
        .eTag("W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
        .body(bytes);
  }
}
