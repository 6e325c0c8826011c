package uz.minbar.newsroom.letters;

import java.util.Optional;

/** Writes the letters about its things; asked at the last moment, so that they say what is true. */
public interface Author {

  boolean writes(Letter.Occasion occasion);

  /** Its words, with a fresh link; empty where there is nothing to write about any more. */
  Optional<Words> write(Letter letter);

  /** Subject and text. */
  record Words(String subject, String text) {}
}
