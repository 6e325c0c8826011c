package uz.minbar.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the companion tells of the world once it stands.
 *
 * @param settings properties by which the program takes that world for the real one
 * @param outlets papers and channels to watch
 * @param channelPage on which people read the office's channel
 * @param staffGroup id of the staff's chat
 * @param activistsGroup id of a group without a public page
 * @param times when the texts of the fortnight are said, oldest first
 */
record WorldView(
    Map<String, String> settings,
    List<Outlet> outlets,
    String botToken,
    String channel,
    String youthChannel,
    String channelPage,
    String staffGroup,
    String activistsGroup,
    List<Instant> times) {

  /**
   * A paper or a channel.
   *
   * @param kind FEED or TELEGRAM
   */
  record Outlet(String key, String kind, String language, String title, String address) {}
}
