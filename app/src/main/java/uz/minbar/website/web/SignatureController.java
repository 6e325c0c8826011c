package uz.minbar.website.web;

import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import uz.minbar.foundation.web.Page;
import uz.minbar.foundation.web.Problem;
import uz.minbar.publishing.signing.Signature;
import uz.minbar.publishing.signing.Signing;
import uz.minbar.website.QrCode;
import uz.minbar.website.Reading;
import uz.minbar.website.Website;

/** Signatures and keys for those who check them with tools of their own. */
@Controller
class SignatureController {

  private static final String PIECE = PressController.PREFIX + "/news/{slug}";

  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final Website website;
  private final Signing signing;
  private final Sites sites;

  SignatureController(Website website, Signing signing, Sites sites) {
    this.website = website;
    this.signing = signing;
    this.sites = sites;
  }

  /** What was signed, to the letter. */
  @GetMapping(path = PIECE + "/statement.txt", produces = "text/plain;charset=UTF-8")
  @ResponseBody
  String statement(Page page, @PathVariable String slug) {
    return signature(page, slug).statement();
  }

  /** The signature under it: 64 bytes in Base64. */
  @GetMapping(path = PIECE + "/statement.sig", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String signed(Page page, @PathVariable String slug) {
    return signature(page, slug).signature() + "\n";
  }

  /** The words of the signed digest, to the letter. */
  @GetMapping(path = PIECE + "/words.txt", produces = "text/plain;charset=UTF-8")
  @ResponseBody
  String words(Page page, @PathVariable String slug) {
    return website
        .reading(page.language(), slug)
        .filter(reading -> !reading.code().isEmpty())
        .map(Reading::signedWords)
        .orElseThrow(Problem::notFound);
  }

  /**
   * Leads a camera to the check of the code. A picture of its own: it is seen on paper alone, and
   * drawing it cost as much as the rest of the page.
   */
  @GetMapping(path = "/verify/{code:[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}}.svg")
  ResponseEntity<String> qr(Page page, @PathVariable String code) {
    String base = sites.site(page).base();
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
        .body(QrCode.of(base + "/verify?address=" + code));
  }

  /** All keys of the office, the newest first, in the form of PEM. */
  @GetMapping(path = "/.well-known/minbar-keys.pem", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String keys(Page page) {
    if (!website.open()) {
      throw Problem.notFound();
    }
    return signing.keys().stream().map(Signing.PublicKey::pem).collect(Collectors.joining());
  }

  private Signature signature(Page page, String slug) {
    return website
        .piece(page.language(), slug)
        .flatMap(piece -> signing.find(piece.material(), piece.language(), piece.version()))
        .orElseThrow(Problem::notFound);
  }
}
