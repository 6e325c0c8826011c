package uz.minbar.website.web;

import org.springframework.stereotype.Component;
import uz.minbar.foundation.today.Reporter;
import uz.minbar.foundation.today.Row;
import uz.minbar.foundation.today.Today;
import uz.minbar.foundation.web.Page;
import uz.minbar.staff.Right;
import uz.minbar.website.Uzbek;
import uz.minbar.website.sections.Section;
import uz.minbar.website.sections.Sections;

/** Pages of the press centre at which somebody has to look again. */
@Component
class WebsiteToday implements Reporter {

  private final Sections sections;

  WebsiteToday(Sections sections) {
    this.sections = sections;
  }

  @Override
  public void report(Page page, Today today) {
    if (page.may(Right.MANAGE_SITE)) {
      today.list(
          60,
          page.t("website.today.stale"),
          "/desk/website",
          sections.stale().stream().map(section -> row(page, section)).toList(),
          "");
    }
  }

  private static Row row(Page page, Section section) {
    return Row.of(
            Uzbek.in(page.language(), section.title()), "/desk/website/sections/" + section.id())
        .detail(page.t("website.reviewDue", page.dates().day(section.reviewBy())));
  }
}
