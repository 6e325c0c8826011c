package uz.minbar.publishing.web.youtube;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.minbar.publishing.youtube.YouTubeConnecting;

/** Connecting a channel of YouTube over the API. */
@RestController
class ConnectingApi {

  private static final String AT = "/api/v1/publishing/channels/";

  private final YouTubeConnecting connecting;

  ConnectingApi(YouTubeConnecting connecting) {
    this.connecting = connecting;
  }

  /**
   * A channel that is connected.
   *
   * @param channel its name on the platform
   */
  record Connected(String channel) {}

  @PostMapping(AT + "{id}/connect")
  YouTubeConnecting.Code ask(@PathVariable UUID id) {
    return connecting.ask(id);
  }

  @PostMapping(AT + "{id}/connected")
  Connected finish(@PathVariable UUID id) {
    return new Connected(connecting.finish(id));
  }
}
