package uz.minbar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/** A browser without a screen: somebody's session on the desk, its forms and its cookies. */
public final class Desk {

  private final House house;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token = "";
  private String lastSetCookie = "";

  private Desk(House house) {
    this.house = house;
  }

  /** Somebody who has only opened the page of the sign-in. */
  public static Desk stranger(House house) {
    var desk = new Desk(house);
    var _ = desk.get("/desk/sign-in");
    return desk;
  }

  /** Somebody who has signed in. */
  public static Desk of(House house, Office office) {
    var desk = stranger(house);
    desk.signIn(office);
    return desk;
  }

  public void signIn(Office office) {
    var opened =
        submit(
            "/desk/sign-in",
            "email=" + encoded(office.email()) + "&password=" + encoded(House.PASSWORD));
    assertThat(opened.statusCode()).isIn(302, 303);
    var _ = get("/desk/staff/account");
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(house.at(path)).GET());
  }

  /** Sends a form with the token that the last page gave. */
  public HttpResponse<String> submit(String path, String form) {
    return post(path, form + "&_csrf=" + encoded(token));
  }

  /** Sends a form as it is. */
  public HttpResponse<String> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(house.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** The session's cookie, "" where there is none. */
  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("minbar"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  public String lastSetCookie() {
    return lastSetCookie;
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer
          .headers()
          .firstValue("Set-Cookie")
          .filter(cookie -> cookie.startsWith("minbar="))
          .ifPresent(cookie -> lastSetCookie = cookie);
      var field = Jsoup.parse(answer.body()).selectFirst("input[name=_csrf]");
      if (field != null) {
        token = field.val();
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
