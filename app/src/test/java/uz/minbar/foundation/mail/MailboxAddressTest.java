package uz.minbar.foundation.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.minbar.foundation.web.Problem;

class MailboxAddressTest {

  @Test
  void whatPeopleTypeHasOneForm() {
    assertThat(MailboxAddress.of(" IMAPS://matbuot@Pochta.Example "))
        .hasToString("imaps://matbuot@pochta.example/INBOX")
        .returns("pochta.example:993", MailboxAddress::authority);
    assertThat(MailboxAddress.of("imaps://matbuot%40tuman.example@pochta.example:993/inbox/"))
        .isEqualTo(MailboxAddress.of("imaps://matbuot@tuman.example@pochta.example"));
    assertThat(MailboxAddress.of("imap://a@b.example:1143/Xabarlar/Agentlik 1"))
        .hasToString("imap://a@b.example:1143/Xabarlar/Agentlik 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "matbuot@pochta.example",
        "imaps://pochta.example",
        "https://a@b.example",
        "imaps://a@b.example:99999",
        "imaps://a%0aLOGOUT@b.example",
        "imaps://a@b.example/x%0d%0aLOGOUT",
        "imaps://a:parol@b.example",
        "imaps://a@b c.example"
      })
  void whatIsNoneIsRefused(String typed) {
    assertThatThrownBy(() -> MailboxAddress.of(typed)).isInstanceOf(Problem.class);
  }
}
