package uz.minbar.monitoring.sources;

/**
 * What somebody asks to watch.
 *
 * @param address as typed
 * @param region the part of a page, as a CSS selector; "" takes the likeliest
 * @param title "" takes the source's own
 */
public record NewSource(SourceKind kind, String address, String region, String title) {

  public NewSource {
    address = address.strip();
    region = region.strip();
    title = title.strip();
  }

  /** Of the kind that an address typed by a person most likely means. */
  public static NewSource guessed(String address, String title) {
    return new NewSource(SourceAddresses.guess(address), address, "", title);
  }
}
