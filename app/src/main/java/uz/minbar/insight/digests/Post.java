package uz.minbar.insight.digests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.foundation.Settings;
import uz.minbar.foundation.mail.Letters;
import uz.minbar.foundation.storage.Storage;
import uz.minbar.foundation.telegram.TelegramAnswer;
import uz.minbar.insight.Digest;
import uz.minbar.insight.Sending;
import uz.minbar.insight.Sending.State;
import uz.minbar.insight.paper.Paper;
import uz.minbar.insight.paper.PlainPaper;
import uz.minbar.monitoring.Monitoring;

/** One digest to one address by e-mail or Telegram, as it was made. */
@Component
class Post {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Kept kept;
  private final Sendings sendings;
  private final Letters letters;
  private final Monitoring monitoring;
  private final Storage storage;
  private final Settings settings;
  private final TransactionTemplate reading;

  Post(
      Kept kept,
      Sendings sendings,
      Letters letters,
      Monitoring monitoring,
      Storage storage,
      Settings settings,
      PlatformTransactionManager transactions) {
    this.kept = kept;
    this.sendings = sendings;
    this.letters = letters;
    this.monitoring = monitoring;
    this.storage = storage;
    this.settings = settings;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * What became of it.
   *
   * @param state waiting where trying again may help
   * @param fault text key; null where it went
   * @param rest at least so long before trying again
   */
  record Result(State state, @Nullable String fault, Duration rest) {
    static Result of(State state, @Nullable String fault) {
      return new Result(state, fault, Duration.ZERO);
    }
  }

  /** All that goes. */
  private record Parcel(Sending sending, Digest digest, Paper paper, List<Letters.Enclosed> files) {
    String title() {
      return paper.title();
    }
  }

  Result bring(UUID sending) {
    var parcel = reading.execute(_ -> parcel(sending));
    String address = settings.publicUrl() + "/desk/insight/digests/" + parcel.digest().id();
    return switch (parcel.sending().means()) {
      case MAIL -> mail(parcel, address);
      case TELEGRAM -> telegram(parcel, address);
    };
  }

  private Result mail(Parcel parcel, String address) {
    return switch (letters.send(
        List.of(parcel.sending().address()),
        parcel.title(),
        PlainPaper.letter(parcel.paper(), address),
        parcel.files())) {
      case SENT -> Result.of(State.SENT, null);
      case NOT_SENT -> Result.of(State.WAITING, "insight.fault.unreached");
      case REFUSED -> Result.of(State.FAILED, "insight.fault.refused");
      case UNKNOWN -> Result.of(State.UNKNOWN, "insight.fault.silence");
      case NO_SERVER -> Result.of(State.FAILED, "insight.fault.noServer");
    };
  }

  private Result telegram(Parcel parcel, String address) {
    return switch (monitoring.tell(
        parcel.sending().address(), PlainPaper.message(parcel.paper(), address))) {
      case TelegramAnswer.Done _ -> Result.of(State.SENT, null);
      case TelegramAnswer.NotSent _ -> Result.of(State.WAITING, "insight.fault.unreached");
      case TelegramAnswer.Unknown _ -> Result.of(State.UNKNOWN, "insight.fault.silence");
      case TelegramAnswer.Refused refused -> refused(refused);
    };
  }

  private static Result refused(TelegramAnswer.Refused refused) {
    var wait = refused.retryAfter();
    if (wait != null) {
      return new Result(State.WAITING, "insight.fault.unreached", Duration.ofSeconds(wait));
    }
    return Result.of(
        State.FAILED, refused.code() == 401 ? "insight.fault.noBot" : "insight.fault.refused");
  }

  private Parcel parcel(UUID id) {
    var sending = sendings.find(id).orElseThrow();
    var digest = kept.find(sending.digest()).orElseThrow();
    var paper = kept.paper(digest.id()).orElseThrow().in(sending.script());
    return new Parcel(
        sending,
        digest,
        paper,
        sending.means() == Sending.Means.MAIL ? enclosed(digest, sending) : List.of());
  }

  private List<Letters.Enclosed> enclosed(Digest digest, Sending sending) {
    var files = kept.files(digest.id());
    return List.of(
        enclosed(digest, sending, files.get(sending.script().tag() + ".pdf"), "application/pdf"),
        enclosed(digest, sending, files.get(sending.script().tag() + ".docx"), DOCX));
  }

  private Letters.Enclosed enclosed(
      Digest digest, Sending sending, @Nullable String sha256, String type) {
    if (sha256 == null) {
      throw new IllegalStateException("a digest without its files: " + digest.id());
    }
    String ending = type.equals(DOCX) ? ".docx" : ".pdf";
    try (var content = storage.open(sha256)) {
      return new Letters.Enclosed(digest.file() + ending, type, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
