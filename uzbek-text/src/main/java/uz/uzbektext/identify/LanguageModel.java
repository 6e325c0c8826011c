package uz.uzbektext.identify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import uz.uzbektext.learn.Table;

/**
 * Languages by script, each with its weights. Languages that are not ours stand in it as rivals.
 */
final class LanguageModel {

  private static final int FORMAT = 1;
  private static final String RESOURCE = "languages.model";

  /** Scores times this mean probabilities: the least doubt on unseen lines was there. */
  private static final double STEEPNESS = 1.5;

  private final Map<String, Map<String, Table>> scripts;

  /**
   * @param scripts by ISO 15924 code: languages in their order, each with its table
   */
  LanguageModel(Map<String, Map<String, Table>> scripts) {
    this.scripts = Map.copyOf(scripts);
  }

  private static final class Shipped {
    static final LanguageModel MODEL = load();

    private static LanguageModel load() {
      try (var stream = LanguageModel.class.getResourceAsStream(RESOURCE)) {
        if (stream == null) {
          throw new IllegalStateException(RESOURCE + " is missing");
        }
        return read(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static LanguageModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * The probability of each language written in this script; empty for a script unknown.
   *
   * @param words as {@link Letters#words} gives them
   */
  Map<String, Double> probabilities(String script, String words) {
    var languages = scripts.getOrDefault(script, Map.of());
    var features = Grams.of(words);
    var foreign = Alphabets.foreign(script, words);
    var powers = new HashMap<String, Double>();
    double sum = 0;
    for (var language : languages.entrySet()) {
      double score = language.getValue().score(features) * STEEPNESS;
      double taken = foreign.getOrDefault(language.getKey(), 0.0);
      double power = Math.exp(Math.clamp(score - taken, -50, 50));
      powers.put(language.getKey(), power);
      sum += power;
    }
    double whole = sum;
    powers.replaceAll((_, power) -> power / whole);
    return powers;
  }

  static LanguageModel read(InputStream stream) throws IOException {
    try (var in = new DataInputStream(new GZIPInputStream(stream, 1 << 16))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("not a language model of this release");
      }
      var scripts = new HashMap<String, Map<String, Table>>();
      for (int i = in.readByte(); i > 0; i--) {
        String script = in.readUTF();
        var languages = new LinkedHashMap<String, Table>();
        for (int j = in.readByte(); j > 0; j--) {
          languages.put(in.readUTF(), Table.read(in));
        }
        scripts.put(script, languages);
      }
      return new LanguageModel(scripts);
    }
  }

  void write(OutputStream stream) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeByte(scripts.size());
      for (String script : scripts.keySet().stream().sorted().toList()) {
        var languages = scripts.getOrDefault(script, Map.of());
        out.writeUTF(script);
        out.writeByte(languages.size());
        for (String language : languages.keySet().stream().sorted().toList()) {
          out.writeUTF(language);
          Objects.requireNonNull(languages.get(language)).write(out);
        }
      }
    }
  }
}
