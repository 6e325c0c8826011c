package uz.minbar.newsroom.checks;

import static uz.minbar.newsroom.checks.Finding.Kind.CARD;
import static uz.minbar.newsroom.checks.Finding.Kind.PASSPORT;
import static uz.minbar.newsroom.checks.Finding.Kind.PHONE;
import static uz.minbar.newsroom.checks.Finding.Kind.PINFL;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uz.minbar.kernel.Language;

/**
 * What must not be told of a person without her consent (law ZRU-547 of 2019): numbers that name
 * her. A number of a telephone may be the office's own; who writes knows.
 */
final class PersonalData {

  /** Series of two letters, often typed in Cyrillic, and seven digits. */
  private static final Pattern PASSPORT_NUMBER =
      Pattern.compile("(?<![\\p{L}\\d])[A-ZАВСЕНКМОРТХ]{2}\\s?\\d{7}(?!\\d)");

  private static final Pattern PINFL_NUMBER = Pattern.compile("(?<![\\d+])[1-6]\\d{13}(?!\\d)");
  private static final Pattern CARD_NUMBER =
      Pattern.compile("(?<![\\d+])\\d{4}([ \\u00a0-]?)\\d{4}\\1\\d{4}\\1\\d{4}(?!\\d)");
  private static final Pattern PHONE_NUMBER =
      Pattern.compile(
          "(?<![\\d+])(?:\\+?998[\\s\\u00a0-]?)?\\(?(?:33|50|55|6[1-9]|7[0-9]|77|88|9[0-9])\\)?"
              + "[\\s\\u00a0-]?\\d{3}[\\s\\u00a0-]?\\d{2}[\\s\\u00a0-]?\\d{2}(?!\\d)");

  /** Weights of the check digit, as on travel documents. */
  private static final int[] WEIGHTS = {7, 3, 1};

  private PersonalData() {}

  static Stream<Finding> of(Language language, String text) {
    return Stream.of(
            found(PASSPORT, PASSPORT_NUMBER, language, text, _ -> true),
            found(PINFL, PINFL_NUMBER, language, text, PersonalData::isPinfl),
            found(CARD, CARD_NUMBER, language, text, PersonalData::isCard),
            found(PHONE, PHONE_NUMBER, language, text, _ -> true))
        .flatMap(List::stream);
  }

  private static List<Finding> found(
      Finding.Kind kind,
      Pattern pattern,
      Language language,
      String text,
      Predicate<String> really) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group().strip())
        .filter(really)
        .map(quote -> Finding.of(kind, language, quote))
        .toList();
  }

  /** Century and sex, day of birth, number of the district, order, check digit. */
  static boolean isPinfl(String digits) {
    int sum = 0;
    for (int at = 0; at < 13; at++) {
      sum += Character.digit(digits.charAt(at), 10) * WEIGHTS[at % WEIGHTS.length];
    }
    return sum % 10 == Character.digit(digits.charAt(13), 10) && isDay(digits);
  }

  private static boolean isDay(String digits) {
    int century = 18 + (Character.digit(digits.charAt(0), 10) - 1) / 2;
    try {
      var _ =
          LocalDate.of(
              century * 100 + Integer.parseInt(digits.substring(5, 7)),
              Integer.parseInt(digits.substring(3, 5)),
              Integer.parseInt(digits.substring(1, 3)));
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  /** The sum of Luhn. */
  static boolean isCard(String number) {
    String digits = number.replaceAll("\\D", "");
    int sum = 0;
    for (int at = 0; at < digits.length(); at++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - at), 10);
      int counted = at % 2 == 0 ? digit : digit * 2;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
