package uz.minbar.publishing.web;

import uz.minbar.foundation.web.Page;
import uz.minbar.newsroom.Newsroom;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.Channels;
import uz.minbar.publishing.Delivery;
import uz.minbar.publishing.DeliveryState;

/**
 * A delivery that waits for a person, with the names that she knows.
 *
 * @param again as what it can be chosen to be sent again; "" where it cannot
 */
public record Trouble(
    String delivery, String material, String headline, String channel, String fault, String again) {

  static Trouble of(Page page, Delivery delivery, String fault, Channels channels, Newsroom room) {
    return new Trouble(
        delivery.id().toString(),
        delivery.material().toString(),
        room.material(delivery.material())
            .map(material -> material.title(page.language()))
            .orElse(""),
        channels
            .channel(delivery.channel())
            .map(ChannelAccount::name)
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> page.t("publishing.site")),
        fault,
        again(delivery.state()));
  }

  private static String again(DeliveryState state) {
    return switch (state) {
      case FAILED -> "failed";
      case UNKNOWN -> "notThere";
      default -> "";
    };
  }
}
