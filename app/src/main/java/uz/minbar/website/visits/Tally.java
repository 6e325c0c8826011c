package uz.minbar.website.visits;

/** Views and visitors of one place on one day: what was counted and what of it is written down. */
final class Tally {

  private final Sketch sketch = new Sketch();
  private long views;
  private long markedViews;
  private long markedVisitors;
  private long writtenViews;
  private long writtenVisitors;

  synchronized void add(long hash) {
    views++;
    sketch.add(hash);
  }

  /** Takes what was counted up to now for what is to be written. */
  synchronized void mark() {
    markedViews = views;
    markedVisitors = sketch.estimate();
  }

  /** Marked and not written yet. */
  synchronized long views() {
    return markedViews - writtenViews;
  }

  /** Marked and not written yet; now and then below nothing, as it is an estimate. */
  synchronized long visitors() {
    return markedVisitors - writtenVisitors;
  }

  synchronized void settle() {
    writtenViews = markedViews;
    writtenVisitors = markedVisitors;
  }
}
