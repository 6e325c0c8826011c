package uz.uzbektext.lucene;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * {@code <filter name="uzbekKeys" exact="true"/>}: for Solr, OpenSearch and {@code CustomAnalyzer}.
 * Stands right after the tokenizer, as it needs words in their own letters.
 */
public final class UzbekKeysFilterFactory extends TokenFilterFactory {

  public static final String NAME = "uzbekKeys";

  private final boolean exact;

  public UzbekKeysFilterFactory(Map<String, String> args) {
    super(args);
    exact = getBoolean(args, "exact", true);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader alone. */
  public UzbekKeysFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new UzbekKeysFilter(input, exact);
  }
}
