package uz.minbar.monitoring.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import uz.minbar.foundation.net.Fetched;

class HubOfferTest {

  private static final String FEED = "https://namuna.example/rss.xml";

  @Test
  void isFoundInTheHeadOfAFeed() {
    String rss =
        """
        <rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>N</title>
        <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/rss.xml"/>
        <item><title>hub</title></item></channel></rss>
        """;
    var offer = new HubOffer("https://hub.example/", FEED);
    assertThat(HubOffer.of(fetched(rss, ""))).hasValue(offer);
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/"/>
        <entry><link rel="self" href="https://namuna.example/1"/></entry></feed>
        """;
    assertThat(HubOffer.of(fetched(atom, ""))).hasValue(offer);
  }

  @Test
  void isFoundInTheHeadersFirst() {
    String links = "<https://a.example/x>; rel=\"next\", </hub>; rel=hub, <" + FEED + ">; rel=self";
    assertThat(HubOffer.of(fetched("{}", links)))
        .hasValue(new HubOffer("https://namuna.example/hub", FEED));
  }

  @Test
  void anEntrysLinksAreNoOffer() {
    String atom = "<feed><entry><link rel='hub' href='https://hub.example/'/></entry></feed>";
    assertThat(HubOffer.of(fetched(atom, ""))).isEmpty();
    assertThat(HubOffer.of(fetched("<feed><link rel='hub' href='::'/></feed>", ""))).isEmpty();
  }

  @Test
  void aSealFitsItsOwnTextOnly() {
    byte[] body = "salom".getBytes(UTF_8);
    String seal = "sha256=6061a0d98ba7562b8d21bbd7e6bf5e5aec8ac63e2fec0e0c8e6fb1e1f2c7a7a1";
    assertThat(Signature.fits(seal, "kalit", body)).isFalse();
    assertThat(Signature.fits("md5=00", "kalit", body)).isFalse();
    assertThat(Signature.fits("sha256=xyz", "kalit", body)).isFalse();
    assertThat(Signature.fits("", "kalit", body)).isFalse();
    // RFC 4231, test case 2.
    assertThat(
            Signature.fits(
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                "Jefe",
                "what do ya want for nothing?".getBytes(UTF_8)))
        .isTrue();
  }

  private static Fetched fetched(String body, String links) {
    return new Fetched(
        URI.create(FEED), null, false, body.getBytes(UTF_8), "", null, null, null, links, 200, "");
  }
}
