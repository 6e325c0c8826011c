package uz.minbar.newsroom.web;

import jakarta.servlet.http.HttpServletResponse;

/** A page that is meant for whoever holds its link: kept nowhere, found nowhere, told to nobody. */
final class ForOne {

  private ForOne() {}

  static void say(HttpServletResponse response) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
  }
}
