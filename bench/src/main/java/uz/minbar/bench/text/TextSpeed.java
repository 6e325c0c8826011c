package uz.minbar.bench.text;

/** The language library beside its peers: alphabets, then search keys. */
public final class TextSpeed {

  private TextSpeed() {}

  public static void run() throws Exception {
    Scripts.run();
    Analyzers.run();
  }
}
