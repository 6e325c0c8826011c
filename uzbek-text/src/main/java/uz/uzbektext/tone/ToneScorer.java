package uz.uzbektext.tone;

/**
 * What gives a text its three probabilities. The shipped one is linear; whoever has a neural model
 * (in ONNX or anything else) puts it behind this interface and gives it to {@link Tone}.
 */
@FunctionalInterface
public interface ToneScorer {

  /** Never fails, whatever the text holds. */
  ToneScore score(String text);
}
