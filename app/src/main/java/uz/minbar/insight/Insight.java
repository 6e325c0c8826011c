package uz.minbar.insight;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Slice;
import uz.minbar.insight.digests.Digests;
import uz.minbar.insight.digests.Kept;
import uz.minbar.insight.digests.Sender;
import uz.minbar.insight.digests.Sendings;
import uz.minbar.insight.paper.Paper;

/** What the room gives: digests as they were made, and where they went. */
@Service
public class Insight {

  private final Digests digests;
  private final Kept kept;
  private final Sender sender;
  private final Sendings sendings;

  Insight(Digests digests, Kept kept, Sender sender, Sendings sendings) {
    this.digests = digests;
    this.kept = kept;
    this.sender = sender;
    this.sendings = sendings;
  }

  /** The newest first; null asks for all kinds. */
  @Transactional(readOnly = true)
  public Slice<Digest> digests(@Nullable DigestKind kind, @Nullable String cursor, int limit) {
    return kept.list(kind, cursor, limit);
  }

  /**
   * One digest.
   *
   * @throws Problem 404 where there is none
   */
  @Transactional(readOnly = true)
  public Digest digest(UUID id) {
    return kept.find(id).orElseThrow(Problem::notFound);
  }

  /** Its words in Latin letters. */
  @Transactional(readOnly = true)
  public Paper paper(UUID id) {
    return kept.paper(id).orElseThrow(Problem::notFound);
  }

  /** The names of its files: script and ending, as in {@code uz-Latn.pdf}. */
  @Transactional(readOnly = true)
  public List<String> files(UUID id) {
    return kept.files(id).keySet().stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** Opens a file of a digest by its name. */
  public InputStream open(UUID id, String file) throws IOException {
    return digests.open(id, file);
  }

  @Transactional(readOnly = true)
  public List<Sending> sendings(UUID id) {
    return sendings.of(id);
  }

  /**
   * One sending.
   *
   * @throws Problem 404 where there is none
   */
  @Transactional(readOnly = true)
  public Sending sending(UUID id) {
    return sendings.find(id).orElseThrow(Problem::notFound);
  }

  /** How many sendings wait for a person's decision. */
  @Transactional(readOnly = true)
  public int troubled() {
    return sendings.troubled();
  }

  /**
   * Makes today's digest of that kind and sends it to those who get it.
   *
   * @throws Problem 409 where today has one already: what was sent is never made anew
   */
  public UUID make(DigestKind kind) {
    return digests.make(kind);
  }

  /**
   * What a digest of that template would say now; nothing is kept.
   *
   * @throws Problem 422 for a template that cannot be filled
   */
  public Paper preview(Template template) {
    return digests.preview(template.checked());
  }

  /** Sends what failed, or what may not have come, once more. */
  public void sendAgain(UUID sending) {
    sender.again(sending);
  }

  /** It came after all, somebody has asked. */
  public void came(UUID sending) {
    sender.came(sending);
  }
}
