package uz.minbar.publishing;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.foundation.web.MenuItem;
import uz.minbar.newsroom.Lengths;
import uz.minbar.newsroom.MaterialState;
import uz.minbar.newsroom.NextStep;
import uz.minbar.staff.Right;

/** Where publishing is found: its line in the menu and its link on a material's page. */
@Configuration(proxyBeanMethods = false)
class PublishingMenu {

  @Bean
  MenuItem channelsLine(Publishing publishing) {
    return new MenuItem(
        MenuItem.Place.SPEAK,
        20,
        "publishing",
        "publishing.menu",
        "/desk/publishing",
        Right.READ,
        () -> publishing.troubled().size(),
        true);
  }

  @Bean
  MenuItem calendarLine() {
    return new MenuItem(
        MenuItem.Place.SPEAK,
        15,
        "publishing",
        "publishing.calendar",
        "/desk/publishing/calendar",
        Right.READ);
  }

  /** A writer sees how much Telegram takes where the office has a channel for whole texts. */
  @Bean
  Lengths telegramLengths(Channels channels) {
    return () ->
        channels.all().stream()
            .filter(one -> one.active() && one.kind() == ChannelKind.TELEGRAM)
            .filter(one -> !one.setting("form").equals("lead"))
            .limit(1)
            .map(
                _ ->
                    new Lengths.Limit(
                        "Telegram", TelegramText.MOST_TEXT, TelegramText.MOST_CAPTION))
            .toList();
  }

  @Bean
  NextStep publishStep() {
    return material ->
        material.state().open() && material.state() != MaterialState.APPROVED
            ? Optional.empty()
            : Optional.of(
                new NextStep.Link(
                    material.state() == MaterialState.APPROVED
                        ? "publishing.toPublish"
                        : "publishing.toDeliveries",
                    "/desk/publishing/materials/" + material.id(),
                    material.state() == MaterialState.APPROVED));
  }
}
