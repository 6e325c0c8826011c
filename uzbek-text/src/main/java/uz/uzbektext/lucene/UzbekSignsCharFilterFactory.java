package uz.uzbektext.lucene;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * {@code <charFilter name="uzbekSigns"/>}: apostrophes of all kinds become the one that keeps a
 * word together; dots, colons and underscores part words.
 */
public final class UzbekSignsCharFilterFactory extends CharFilterFactory {

  public static final String NAME = "uzbekSigns";

  public UzbekSignsCharFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader alone. */
  public UzbekSignsCharFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new SignsReader(input);
  }

  @Override
  public Reader normalize(Reader input) {
    return create(input);
  }
}
