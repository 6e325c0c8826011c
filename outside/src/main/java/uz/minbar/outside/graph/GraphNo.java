package uz.minbar.outside.graph;

/** Ends a call with a refusal. */
final class GraphNo extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final GraphRefusal refusal;

  GraphNo(GraphRefusal refusal) {
    super(refusal.name(), null, false, false);
    this.refusal = refusal;
  }

  GraphRefusal refusal() {
    return refusal;
  }

  /** Refuses unless it is so. */
  static void unless(boolean right, GraphRefusal refusal) {
    if (!right) {
      throw new GraphNo(refusal);
    }
  }
}
