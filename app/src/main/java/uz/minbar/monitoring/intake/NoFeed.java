package uz.minbar.monitoring.intake;

/** What came is not what the source should give, or nothing that anybody could read. */
public final class NoFeed extends Exception {
  private static final long serialVersionUID = 1;
  private final String textKey;

  /**
   * @param textKey of the reason
   */
  public NoFeed(String textKey) {
    super(textKey);
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
  }
}
