package uz.minbar.publishing.instagram;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.minbar.newsroom.Lengths;
import uz.minbar.publishing.ChannelKind;
import uz.minbar.publishing.Channels;

/** A writer sees how much Instagram takes where the office has an account for whole texts. */
@Component
class InstagramLengths implements Lengths {

  private static final Limit LIMIT =
      new Limit("Instagram", InstagramCaption.MOST, InstagramCaption.MOST);

  private final Channels channels;

  InstagramLengths(Channels channels) {
    this.channels = channels;
  }

  @Override
  public List<Limit> limits() {
    boolean asked =
        channels.all().stream()
            .anyMatch(
                one ->
                    one.active()
                        && one.kind() == ChannelKind.INSTAGRAM
                        && !one.setting("form").equals("lead"));
    return asked ? List.of(LIMIT) : List.of();
  }
}
