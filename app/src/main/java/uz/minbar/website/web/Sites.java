package uz.minbar.website.web;

import org.springframework.stereotype.Component;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.web.Page;
import uz.minbar.website.Website;

/** Gives every page of the press centre what its frame wants to know. */
@Component
class Sites {

  private final Website website;
  private final Settings settings;

  Sites(Website website, Settings settings) {
    this.website = website;
    this.settings = settings;
  }

  /**
   * The press centre of this host.
   *
   * @throws uz.minbar.foundation.web.Problem 404 where there is none
   */
  Site site(Page page) {
    return new Site(website.frame(page.language()), settings.publicUrl());
  }
}
