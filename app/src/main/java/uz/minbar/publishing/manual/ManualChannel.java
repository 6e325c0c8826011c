package uz.minbar.publishing.manual;

import org.springframework.stereotype.Component;
import uz.minbar.publishing.ChannelKind;

/** Whatever takes words from a person only, such as a newspaper; in one language. */
@Component
class ManualChannel extends ByHand {

  @Override
  public ChannelKind kind() {
    return ChannelKind.MANUAL;
  }
}
