package uz.minbar.publishing.web.youtube;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uz.minbar.foundation.web.Page;
import uz.minbar.publishing.youtube.YouTubeConnecting;

/** The two steps by which an office connects its channel of YouTube. */
@Controller
class ConnectingController {

  private static final String AT = "/desk/publishing/channels/";

  private final YouTubeConnecting connecting;

  ConnectingController(YouTubeConnecting connecting) {
    this.connecting = connecting;
  }

  @PostMapping(AT + "{id}/connect")
  ModelAndView ask(Page page, @PathVariable UUID id) {
    return page.act(AT + id, "publishing.connect.asked", () -> connecting.ask(id));
  }

  @PostMapping(AT + "{id}/connected")
  ModelAndView finish(Page page, @PathVariable UUID id) {
    return page.act(AT + id, "publishing.connect.well", () -> connecting.finish(id));
  }
}
