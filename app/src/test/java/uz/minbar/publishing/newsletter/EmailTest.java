package uz.minbar.publishing.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

  @Test
  void anAddressHasOneForm() {
    assertThat(Email.of("  Diyora.I@Namuna.EXAMPLE ")).contains("diyora.i@namuna.example");
    assertThat(Email.of("d@почта.example")).contains("d@xn--80a1acny.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ism",
        "@namuna.example",
        "ism@",
        "ism@namuna",
        "a b@namuna.example",
        "a@b@namuna.example",
        "a@namuna.example\nBcc: b@namuna.example",
        "a..b@namuna.example",
        "a@-namuna.example",
        "<a@namuna.example>"
      })
  void whatIsNoneIsRefused(String typed) {
    assertThat(Email.of(typed)).isEmpty();
  }

  @Property
  void whateverIsTypedIsUnderstood(@ForAll String typed) {
    Email.of(typed)
        .ifPresent(
            address -> {
              assertThat(address).matches("[!-~]{1,64}@[!-~]+");
              assertThat(Email.of(address)).contains(address);
            });
  }
}
