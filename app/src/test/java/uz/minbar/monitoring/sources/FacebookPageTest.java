package uz.minbar.monitoring.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.minbar.foundation.graph.FacebookPage;

/** What people copy from the line of a browser. */
class FacebookPageTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.facebook.com/Namuna.Tumani, namuna.tumani",
    "https://m.facebook.com/namunatumani/?locale=uz_UZ, namunatumani",
    "facebook.com/namunatumani/posts/123456789, namunatumani",
    "HTTPS://UZ-UZ.FACEBOOK.COM/Ilova/, ilova",
    "https://fb.com/@namuna, namuna",
    "https://www.facebook.com/pg/namuna/about, namuna",
    "https://www.facebook.com/pages/Namuna-tumani/100123456789012, 100123456789012",
    "https://www.facebook.com/pages/category/Idora/Namuna-tumani-100123456789012/, 100123456789012",
    "https://www.facebook.com/people/Наъмуна/61550000000001/?mibextid=ab, 61550000000001",
    "https://www.facebook.com/p/Namuna-tumani-61550000000001/, 61550000000001",
    "https://www.facebook.com/profile.php?id=61550000000001&sk=about, 61550000000001",
    "https://www.facebook.com/profile.php?sk=about&id=61550000000001#yuqori, 61550000000001",
    "  namuna.tumani , namuna.tumani",
    "@Namuna, namuna",
    "61550000000001, 61550000000001"
  })
  void isOneWord(String typed, String name) {
    assertThat(FacebookPage.name(typed)).hasValue(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "me",
        "https://www.facebook.com/",
        "https://www.facebook.com/groups/12345678",
        "https://www.facebook.com/pages/Namuna",
        "https://www.facebook.com/profile.php?id=abc",
        "https://www.facebook.com/na muna",
        "https://example.org/namuna",
        "https://facebook.com.example.org/namuna",
        "namuna/../me",
        "namuna?access_token=1"
      })
  void orNone(String typed) {
    assertThat(FacebookPage.name(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"facebook.com/namuna", "https://m.facebook.com/profile.php?id=1"})
  void isGuessedByItsSite(String typed) {
    assertThat(SourceAddresses.guess(typed)).isEqualTo(SourceKind.FACEBOOK);
  }
}
