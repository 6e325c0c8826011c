package uz.minbar.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.SignedIn;

/** An office of the tests with one of its people: her calls of the API and her rows. */
public record Office(House house, SignedIn signedIn, String email, String token) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An answer of the API. */
  public record Answer(int status, JsonNode json, HttpResponse<String> response) {}

  public OrganisationId organisation() {
    return signedIn.organisation();
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Begins a call with this person's token. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(house.at(path)).header("Authorization", "Bearer " + token);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      JsonNode json =
          type.contains("json") && !response.body().isEmpty()
              ? JSON.readTree(response.body())
              : JSON.nullNode();
      return new Answer(response.statusCode(), json, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public <T> T as(Supplier<T> work) {
    return house.as(signedIn, work);
  }

  public void as(Runnable work) {
    house.as(
        signedIn,
        () -> {
          work.run();
          return true;
        });
  }

  public <T> T rows(Supplier<T> work) {
    return house.rows(this, work);
  }
}
