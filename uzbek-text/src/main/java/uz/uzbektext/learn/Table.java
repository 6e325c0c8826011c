package uz.uzbektext.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Weights in one byte each, fine near nothing and coarse far from it: most weights are small, and
 * the sum of a thousand of them decides.
 */
public final class Table {

  private final byte[] cells;
  private final float[] meaning = new float[256];
  private final float scale;
  private final int shift;

  private Table(byte[] cells, float scale) {
    this.cells = cells;
    this.scale = scale;
    shift = Integer.numberOfLeadingZeros(cells.length) + 1;
    for (int cell = -128; cell < 128; cell++) {
      meaning[cell & 0xFF] = cell * Math.abs(cell) * scale;
    }
  }

  /**
   * @param weights as many as a power of two
   */
  public static Table of(float[] weights) {
    return of(weights, 1);
  }

  /**
   * @param least weights whose root is fewer than these 127ths of the largest's are left out: the
   *     table packs better, and little is lost
   */
  public static Table of(float[] weights, int least) {
    float most = 1e-9f;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float scale = most / (127 * 127);
    byte[] cells = new byte[weights.length];
    for (int i = 0; i < cells.length; i++) {
      long root = Math.round(Math.sqrt(Math.abs(weights[i]) / scale));
      cells[i] = (byte) (root < least ? 0 : weights[i] < 0 ? -root : root);
    }
    return new Table(cells, scale);
  }

  public static Table read(DataInput from) throws IOException {
    float scale = from.readFloat();
    byte[] cells = new byte[1 << from.readByte()];
    from.readFully(cells);
    return new Table(cells, scale);
  }

  public void write(DataOutput to) throws IOException {
    to.writeFloat(scale);
    to.writeByte(32 - shift);
    to.write(cells);
  }

  public float at(int hash) {
    return meaning[cells[hash >>> shift] & 0xFF];
  }

  public double score(Features features) {
    double sum = 0;
    for (int i = 0; i < features.hash().length; i++) {
      sum += at(features.hash()[i]) * features.value()[i];
    }
    return sum;
  }
}
