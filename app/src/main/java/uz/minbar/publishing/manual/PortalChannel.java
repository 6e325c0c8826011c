package uz.minbar.publishing.manual;

import org.springframework.stereotype.Component;
import uz.minbar.publishing.ChannelKind;

/**
 * The office's page on the state portal gov.uz, which has a form for each language and no interface
 * for programs. All that the forms ask for is handed over as one {@link Packet}; for each language
 * the address and the time of placing are kept as proof that the duty was done.
 */
@Component
class PortalChannel extends ByHand {

  @Override
  public ChannelKind kind() {
    return ChannelKind.PORTAL;
  }
}
