package uz.uzbektext.learn;

import java.util.Arrays;
import java.util.List;

/**
 * A text as a linear model sees it: the hashes of its features, each once and in order, and how
 * much of each it has.
 *
 * @param hash in order, each once
 * @param value of the same length
 */
public record Features(int[] hash, float[] value) {

  private Features and(Features other) {
    int[] hashes = Arrays.copyOf(hash, hash.length + other.hash.length);
    float[] values = Arrays.copyOf(value, hashes.length);
    System.arraycopy(other.hash, 0, hashes, hash.length, other.hash.length);
    System.arraycopy(other.value, 0, values, hash.length, other.value.length);
    return new Features(hashes, values);
  }

  /** With other values, brought to length one again; for a weight by how rare a feature is. */
  public Features times(Table rarity) {
    float[] values = new float[value.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value[i] * rarity.at(hash[i]);
    }
    return new Features(hash, values).unit();
  }

  /** All groups one behind the other. */
  public static Features all(List<Features> groups) {
    var all = new Features(new int[0], new float[0]);
    for (var group : groups) {
      all = all.and(group);
    }
    return all;
  }

  /** The square of its length. */
  double square() {
    double sum = 0;
    for (float one : value) {
      sum += one * one;
    }
    return sum;
  }

  /** Collects features as they are met. */
  public static final class Bag {

    private int[] hashes = new int[256];
    private int size;

    public void add(int hash) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = hash;
    }

    /** What was met, damped by its logarithm and brought to length one. */
    public Features close() {
      Arrays.sort(hashes, 0, size);
      int[] once = new int[size];
      float[] value = new float[size];
      int distinct = 0;
      for (int at = 0; at < size; ) {
        int end = at;
        while (end < size && hashes[end] == hashes[at]) {
          end++;
        }
        once[distinct] = hashes[at];
        value[distinct++] = (float) (1 + Math.log(end - at));
        at = end;
      }
      return new Features(Arrays.copyOf(once, distinct), Arrays.copyOf(value, distinct)).unit();
    }
  }

  private Features unit() {
    float by = (float) (1 / Math.max(1e-9, Math.sqrt(square())));
    for (int i = 0; i < value.length; i++) {
      value[i] *= by;
    }
    return this;
  }
}
