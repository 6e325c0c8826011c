package uz.minbar.monitoring.intake;

/** What came is no feed, or none that anybody could read. */
public final class NoFeed extends Exception {
  private static final long serialVersionUID = 1;
  private final String textKey;

  NoFeed(String textKey) {
    super(textKey);
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
  }
}
