package uz.minbar.outside.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.minbar.outside.Fault;

/** What the standards print as examples is understood, and what breaks them is refused. */
class PushStandInTest {

  /** RFC 8291, appendix A. */
  private static final String SEALED =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
          + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxs"
          + "j_Qulcy4a-fN";

  private static final String POINT =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
  private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

  /** RFC 8292, section 2.4. */
  private static final String TOKEN =
      "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0"
          + "NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkM"
          + "lMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";

  private static final String KEY =
      "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

  private static final Instant THEN = Instant.ofEpochSecond(1_453_523_768L);

  @Test
  void opensTheMessageOfTheStandard() throws GeneralSecurityException {
    assertThat(envelope().open(Curve.bytes(SEALED)))
        .isEqualTo("When I grow up, I want to be a watermelon");
    byte[] bent = Curve.bytes(SEALED);
    bent[bent.length - 1] ^= 1;
    assertThatThrownBy(() -> envelope().open(bent)).isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> Envelope.make().open(Curve.bytes(SEALED)))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void knowsTheSenderOfTheStandard() {
    String header = "vapid t=" + TOKEN + ", k=" + KEY;
    String service = "https://push.example.net";
    var now = THEN.minus(Duration.ofHours(12));
    assertThat(Vapid.check(header, service, KEY, now)).isEqualTo(Vapid.WELL);
    assertThat(Vapid.check(header, service, POINT, now)).isEqualTo(Vapid.ANOTHER);
    assertThat(Vapid.check(header, "https://other.example.net", KEY, now)).isEqualTo(Vapid.UNKNOWN);
    assertThat(Vapid.check(header, service, KEY, THEN)).isEqualTo(Vapid.UNKNOWN);
    assertThat(Vapid.check(header, service, KEY, THEN.minus(Duration.ofHours(25))))
        .isEqualTo(Vapid.UNKNOWN);
    assertThat(Vapid.check(header.replace("i3CY", "j3CY"), service, KEY, now))
        .isEqualTo(Vapid.UNKNOWN);
    assertThat(Vapid.check("", service, KEY, now)).isEqualTo(Vapid.UNKNOWN);
  }

  @Test
  void refusesWhateverBreaksTheRules() throws Exception {
    try (var push = PushStandIn.start()) {
      var sender = Curve.pair();
      String key = Curve.text(Curve.point((ECPublicKey) sender.getPublic()));
      var browser = push.subscribe(envelope(), key, Instant::now);
      var headers = new LinkedHashMap<String, String>();
      headers.put("Authorization", token(sender, key, push.authority()));
      headers.put("Content-Encoding", "aes128gcm");
      headers.put("TTL", "60");
      headers.put("Urgency", "normal");
      headers.put("Topic", "suv");
      byte[] sealed = Curve.bytes(SEALED);
      for (var wrong :
          Map.of("Content-Encoding", "gzip", "TTL", "", "Urgency", "now", "Topic", "a b")
              .entrySet()) {
        var broken = new LinkedHashMap<>(headers);
        broken.put(wrong.getKey(), wrong.getValue());
        assertThat(post(browser.endpoint(), broken, sealed)).as(wrong.getKey()).isEqualTo(400);
      }
      assertThat(post(browser.endpoint(), Map.of(), sealed)).isEqualTo(401);
      assertThat(post(browser.endpoint(), headers, new byte[4097])).isEqualTo(413);
      assertThat(post(browser.endpoint() + "x", headers, sealed)).isEqualTo(404);
      var other = push.subscribe(key, Instant::now);
      assertThat(post(other.endpoint(), headers, sealed)).isEqualTo(599);
      push.next(other.endpoint(), Fault.answer429(7));
      assertThat(post(other.endpoint(), headers, sealed)).isEqualTo(429);
      push.end(other.endpoint());
      assertThat(post(other.endpoint(), headers, sealed)).isEqualTo(410);
      assertThat(push.messages(browser.endpoint())).isEmpty();
    }
  }

  private static Envelope envelope() throws GeneralSecurityException {
    return new Envelope(Curve.secret(Curve.bytes(SECRET)), Curve.bytes(POINT), Curve.bytes(AUTH));
  }

  private static String token(KeyPair sender, String key, String authority)
      throws GeneralSecurityException {
    long until = Instant.now().plus(Duration.ofHours(1)).getEpochSecond();
    String content =
        part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}")
            + "."
            + part(
                "{\"aud\":\"http://%s\",\"exp\":%d,\"sub\":\"mailto:a@namuna.example\"}"
                    .formatted(authority, until));
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(sender.getPrivate());
    signature.update(content.getBytes(StandardCharsets.US_ASCII));
    return "vapid t=" + content + "." + Curve.text(signature.sign()) + ", k=" + key;
  }

  private static String part(String json) {
    return Curve.text(json.getBytes(StandardCharsets.US_ASCII));
  }

  private static int post(String address, Map<String, String> headers, byte[] body)
      throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address));
    headers.forEach(request::header);
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
