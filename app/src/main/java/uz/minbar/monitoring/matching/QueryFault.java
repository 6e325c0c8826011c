package uz.minbar.monitoring.matching;

/** A query that cannot be understood: where, and why. */
public final class QueryFault extends Exception {

  private static final long serialVersionUID = 1;

  private final int position;
  private final String textKey;
  private final transient Object[] arguments;

  QueryFault(int position, String textKey, Object... arguments) {
    super(textKey + " at " + position);
    this.position = position;
    this.textKey = textKey;
    this.arguments = arguments;
  }

  /** Characters before the fault. */
  public int position() {
    return position;
  }

  public String textKey() {
    return textKey;
  }

  /** The position as people count, from one, and what the text needs besides. */
  public Object[] arguments() {
    var all = new Object[arguments.length + 1];
    all[0] = position + 1;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }
}
