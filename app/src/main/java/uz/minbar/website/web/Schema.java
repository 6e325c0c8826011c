package uz.minbar.website.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.archive.Asset;
import uz.minbar.foundation.web.Dates;
import uz.minbar.foundation.web.Page;
import uz.minbar.publishing.Placement;
import uz.minbar.website.Reading;
import uz.minbar.website.SectionReading;
import uz.minbar.website.Uzbek;
import uz.minbar.website.sections.Event;

/** What search engines read of a page: schema.org as JSON-LD. */
public final class Schema {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CONTEXT = "https://schema.org";

  private Schema() {}

  /** A piece as NewsArticle. */
  public static String article(Page page, Site site, Reading reading) {
    var piece = reading.piece();
    var article = new LinkedHashMap<String, Object>();
    article.put("@context", CONTEXT);
    article.put("@type", "NewsArticle");
    article.put("@id", site.base() + piece.path());
    article.put("url", site.base() + piece.path());
    article.put("mainEntityOfPage", site.base() + piece.path());
    article.put("headline", piece.headline());
    if (!piece.lead().isEmpty()) {
      article.put("description", piece.lead());
    }
    article.put("inLanguage", piece.language().tag());
    article.put("articleSection", page.t("website.kinds." + piece.kind().word()));
    article.put("datePublished", moment(piece.publishedAt()));
    article.put("dateModified", moment(piece.changedAt()));
    article.put("image", images(site, reading));
    if (reading.pictures().stream().anyMatch(Asset::video)) {
      article.put("video", videos(page, site, reading));
    }
    if (!reading.regions().isEmpty()) {
      article.put("contentLocation", places(page, reading));
    }
    if (!piece.corrections().isEmpty()) {
      article.put("correction", corrections(page, piece));
    }
    article.put("isAccessibleForFree", true);
    var office = office(page, site);
    article.put("author", office);
    article.put("publisher", office);
    return written(article);
  }

  /** The press centre itself and how to search it. */
  public static String site(Page page, Site site) {
    String home = site.base() + "/" + page.language().prefix() + "/";
    var whole = new LinkedHashMap<String, Object>();
    whole.put("@context", CONTEXT);
    whole.put("@type", "WebSite");
    whole.put("url", home);
    whole.put("name", page.t("website.title", site.office()));
    whole.put("inLanguage", page.language().tag());
    whole.put("publisher", office(page, site));
    whole.put(
        "potentialAction",
        Map.of(
            "@type",
            "SearchAction",
            "target",
            Map.of("@type", "EntryPoint", "urlTemplate", home + "search?q={q}"),
            "query-input",
            "required name=q"));
    return written(whole);
  }

  /** Questions and their answers, as search engines show them. */
  public static String questions(Page page, SectionReading reading) {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("@context", CONTEXT);
    whole.put("@type", "FAQPage");
    whole.put("inLanguage", page.language().tag());
    whole.put(
        "mainEntity",
        reading.entries().stream()
            .map(
                one ->
                    Map.of(
                        "@type", "Question",
                        "name", Uzbek.in(page.language(), one.entry().title()),
                        "acceptedAnswer",
                            Map.of(
                                "@type",
                                "Answer",
                                "text",
                                Uzbek.html(page.language(), one.entry().body()))))
            .toList());
    return written(whole);
  }

  /** What people are invited to, as search engines and calendars show it. */
  public static String event(Page page, Site site, Event event) {
    String url = site.base() + "/" + page.language().prefix() + "/events/" + event.word();
    String place = Uzbek.in(page.language(), event.place());
    var whole = new LinkedHashMap<String, Object>();
    whole.put("@context", CONTEXT);
    whole.put("@type", "Event");
    whole.put("@id", url);
    whole.put("url", url);
    whole.put("name", Uzbek.in(page.language(), event.title()));
    whole.put("startDate", moment(event.begins()));
    whole.put("endDate", moment(event.over()));
    whole.put("eventStatus", CONTEXT + (event.cancelled() ? "/EventCancelled" : "/EventScheduled"));
    whole.put("location", Map.of("@type", "Place", "name", place, "address", place));
    whole.put("organizer", office(page, site));
    whole.put("isAccessibleForFree", true);
    return written(whole);
  }

  private static Map<String, Object> office(Page page, Site site) {
    var office = new LinkedHashMap<String, Object>();
    office.put("@type", "GovernmentOrganization");
    office.put("name", site.title(page));
    office.put("url", site.base() + "/" + page.language().prefix() + "/");
    office.put("logo", Map.of("@type", "ImageObject", "url", site.base() + logo(site)));
    return office;
  }

  private static String logo(Site site) {
    var look = site.frame().look();
    return look.emblem().isEmpty() ? "/static/img/mark.svg" : look.picture(180);
  }

  private static List<Object> images(Site site, Reading reading) {
    var images = new ArrayList<Object>();
    for (var picture : reading.pictures()) {
      var large = picture.atLeast(1280);
      images.add(image(site.base() + large.address(), large.width(), large.height()));
    }
    images.add(image(site.base() + reading.piece().path() + "/card.png", 1200, 630));
    return images;
  }

  private static List<Object> videos(Page page, Site site, Reading reading) {
    var videos = new ArrayList<Object>();
    for (var asset : reading.pictures()) {
      if (asset.video()) {
        String alt = Uzbek.in(page.language(), asset.alt());
        var video = new LinkedHashMap<String, Object>();
        video.put("@type", "VideoObject");
        video.put("name", alt.isEmpty() ? reading.piece().headline() : alt);
        video.put("contentUrl", site.base() + asset.address());
        video.put("thumbnailUrl", site.base() + asset.atLeast(1280).address());
        video.put("uploadDate", moment(reading.piece().publishedAt()));
        video.put("duration", Duration.ofSeconds(Math.ceilDiv(asset.millis(), 1000)).toString());
        videos.add(video);
      }
    }
    return videos;
  }

  private static Map<String, Object> image(String url, int width, int height) {
    var image = new LinkedHashMap<String, Object>();
    image.put("@type", "ImageObject");
    image.put("url", url);
    image.put("width", width);
    image.put("height", height);
    return image;
  }

  private static List<Map<String, Object>> places(Page page, Reading reading) {
    return reading.regions().stream()
        .<Map<String, Object>>map(
            region -> Map.of("@type", "Place", "name", Uzbek.in(page.language(), region.name())))
        .toList();
  }

  private static List<Map<String, Object>> corrections(Page page, Placement piece) {
    return piece.corrections().stream()
        .<Map<String, Object>>map(
            one ->
                Map.of(
                    "@type", "CorrectionComment",
                    "text", Uzbek.in(page.language(), one.note()),
                    "datePublished", moment(one.at())))
        .toList();
  }

  private static String moment(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(Dates.ZONE));
  }

  /** The JSON, without any sign that could end the element it stands in. */
  private static String written(Map<String, Object> value) {
    return JSON.writeValueAsString(value)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
