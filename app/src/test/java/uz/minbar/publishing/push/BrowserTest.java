package uz.minbar.publishing.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import uz.minbar.outside.push.Envelope;

class BrowserTest {

  private static final int MANY = 600;

  /** A handful is sealed at once; one sealer for them all made some that did not open. */
  @Test
  void whatIsSealedAtTheSameTimeOpensToo() throws Exception {
    Callable<String> sealedAndOpened = BrowserTest::sealedAndOpened;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var opened : threads.invokeAll(Collections.nCopies(MANY, sealedAndOpened))) {
        assertThat(opened.get()).isEqualTo("Suv keldi");
      }
    }
  }

  private static String sealedAndOpened() throws GeneralSecurityException {
    var envelope = Envelope.make();
    var browser = Browser.of("https://push.example/1", envelope.p256dh(), envelope.auth());
    return envelope.open(browser.sealed("Suv keldi"));
  }
}
