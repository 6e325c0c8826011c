package uz.uzbektext.lucene;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import uz.uzbektext.script.Fold;

/**
 * One sign for one sign, so that places in the original stay what they are: apostrophes of all
 * kinds become the letter apostrophe, which keeps a word together where a quotation mark would
 * split it; dots, colons and underscores become spaces.
 */
final class SignsReader extends FilterReader {

  private static final char[] SIGNS = new char[1 << 16];

  static {
    for (int i = 0; i < SIGNS.length; i++) {
      SIGNS[i] = (char) i;
    }
    for (char sign : Fold.APOSTROPHES.toCharArray()) {
      SIGNS[sign] = 'ʼ';
    }
    for (char sign : ".:_·․﹒．：＿".toCharArray()) {
      SIGNS[sign] = ' ';
    }
  }

  SignsReader(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int sign = in.read();
    return sign < 0 ? sign : SIGNS[sign];
  }

  @Override
  public int read(char[] signs, int from, int length) throws IOException {
    int read = in.read(signs, from, length);
    for (int i = from; i < from + read; i++) {
      signs[i] = SIGNS[signs[i]];
    }
    return read;
  }
}
