package uz.minbar.outside.feeds;

import java.time.Instant;

/** A page of news with all that surrounds the text on real sites. */
final class Article {

  private Article() {}

  static String page(String address, String site, String title, String html, Instant published) {
    String safe = FeedWriter.escape(title);
    return """
    <!DOCTYPE html>
    <html lang="uz"><head><meta charset="utf-8"><title>%1$s – %2$s</title>
    <link rel="canonical" href="%3$s">
    <meta property="og:title" content="%1$s"><meta property="og:site_name" content="%2$s">
    <meta property="article:published_time" content="%4$s"></head>
    <body><header><nav><ul><li><a href="/">Bosh sahifa</a></li><li><a href="/iqtisod">Iqtisod</a></li>\
    <li><a href="/jamiyat">Jamiyat</a></li></ul></nav></header>
    <main><article><h1>%1$s</h1><time datetime="%4$s">%4$s</time>
    <div class="article-body">%5$s</div></article>
    <aside><h2>Koʻp oʻqilgan</h2><ul><li><a href="/a">Ob-havo: hafta davomida</a></li>\
    <li><a href="/b">Valyuta kurslari</a></li></ul></aside></main>
    <footer><p>Saytdan olingan xabarda manba koʻrsatilishi shart.</p></footer></body></html>
    """
        .formatted(safe, FeedWriter.escape(site), address, published, html);
  }
}
