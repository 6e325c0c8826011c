package uz.minbar.pocket;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.minbar.archive.Archive;
import uz.minbar.foundation.telegram.TelegramLine;
import uz.minbar.foundation.web.Problem;
import uz.minbar.foundation.web.Texts;
import uz.minbar.kernel.LocalizedText;
import uz.minbar.kernel.OrganisationId;
import uz.minbar.staff.Acts;
import uz.minbar.staff.Person;
import uz.minbar.staff.Staff;

/**
 * Brings pictures from Telegram into the archive and makes one draft of each album. The platform is
 * asked in no transaction; each picture that came is kept, so that a killed program goes on where
 * it stood.
 */
@Component
class Unpacking {

  private static final Logger LOG = LoggerFactory.getLogger(Unpacking.class);
  private static final int MOST_ATTEMPTS = 5;

  private final Parcels parcels;
  private final PhoneLinks links;
  private final Drafts drafts;
  private final Saying saying;
  private final Archive archive;
  private final Texts texts;
  private final Acts acts;
  private final Staff staff;
  private final TransactionTemplate transaction;

  Unpacking(
      Parcels parcels,
      PhoneLinks links,
      Drafts drafts,
      Saying saying,
      Archive archive,
      Texts texts,
      Acts acts,
      Staff staff,
      PlatformTransactionManager transactions) {
    this.parcels = parcels;
    this.links = links;
    this.drafts = drafts;
    this.saying = saying;
    this.archive = archive;
    this.texts = texts;
    this.acts = acts;
    this.staff = staff;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** When something is to be unpacked next; empty where nothing waits. */
  Optional<Instant> next(long bot) {
    return links.organisations(bot).stream()
        .map(office -> read(office, () -> parcels.next(bot)))
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Makes drafts of all albums that are whole. */
  void unpack(TelegramLine line) {
    for (var office : links.organisations(line.bot())) {
      read(office, () -> parcels.whole(line.bot())).forEach(album -> unpack(line, office, album));
    }
  }

  private void unpack(TelegramLine line, OrganisationId office, Parcels.Album album) {
    var link = links.at(line.bot(), album.chat());
    var person =
        link.filter(one -> one.organisation().equals(office))
            .flatMap(one -> acts.asSystem(office, () -> staff.person(one.person())))
            .filter(Person::active);
    if (person.isEmpty()) {
      // Who sent it has gone: nobody is left to answer to.
      var _ = read(office, () -> parcels.remove(line.bot(), album));
      return;
    }
    var known = link.orElseThrow();
    try {
      acts.asPerson(
          office,
          known.person(),
          () -> {
            if (fetch(line, album)) {
              transaction.executeWithoutResult(_ -> make(known, person.get(), album));
            }
            return true;
          });
    } catch (RuntimeException fault) {
      giveUp(known, person.get(), album, fault);
    }
  }

  /** Whether all pictures of the album came, or never will. */
  private boolean fetch(TelegramLine line, Parcels.Album album) {
    for (var parcel : read(() -> parcels.of(line.bot(), album))) {
      if (parcel.asset() != null || parcel.missing()) {
        continue;
      }
      switch (line.file(parcel.file())) {
        case TelegramLine.File.Content content -> keep(parcel, content.bytes());
        case TelegramLine.File.Refused _ -> change(() -> parcels.missing(parcel.id()));
        case TelegramLine.File.Later _ -> {
          if (parcel.attempts() + 1 < MOST_ATTEMPTS) {
            change(() -> parcels.failed(line.bot(), album, parcel));
            return false;
          }
          change(() -> parcels.missing(parcel.id()));
        }
      }
    }
    return true;
  }

  private void keep(Parcels.Parcel parcel, byte[] picture) {
    try {
      var asset =
          archive.store(new ByteArrayInputStream(picture), name(parcel), LocalizedText.EMPTY, "");
      change(() -> parcels.arrived(parcel.id(), asset.id()));
    } catch (Problem noPicture) {
      change(() -> parcels.missing(parcel.id()));
    }
  }

  private static String name(Parcels.Parcel parcel) {
    return parcel.name().isEmpty() ? "telegram-" + parcel.id() + ".jpg" : parcel.name();
  }

  private void make(Link link, Person me, Parcels.Album album) {
    var sent = parcels.of(link.bot(), album);
    if (!parcels.remove(link.bot(), album)) {
      return;
    }
    var written =
        sent.stream()
            .map(Parcels.Parcel::written)
            .filter(words -> !words.isEmpty())
            .findFirst()
            .orElse(Written.NOTHING);
    List<UUID> pictures =
        sent.stream().map(Parcels.Parcel::asset).filter(Objects::nonNull).distinct().toList();
    int missing = (int) sent.stream().filter(Parcels.Parcel::missing).count();
    var reply =
        pictures.isEmpty() && written.isEmpty()
            ? Reply.of(texts.get(me.language(), "pocket.say.noPicture"))
            : drafts.made(link, me, written, pictures, missing);
    saying.plan(link.bot() + ":" + album.chat() + ":" + album.name(), link, reply);
  }

  private void giveUp(Link link, Person me, Parcels.Album album, RuntimeException fault) {
    LOG.warn("An album sent to bot {} failed: {}", link.bot(), fault.getClass().getName());
    acts.asSystem(
        link.organisation(),
        () ->
            change(
                () -> {
                  if (parcels.remove(link.bot(), album)) {
                    saying.plan(
                        link.bot() + ":" + album.chat() + ":" + album.name(),
                        link,
                        Reply.of(Receiving.why(texts, fault, me.language())));
                  }
                }));
  }

  private <T> T read(OrganisationId office, Supplier<T> work) {
    return acts.asSystem(office, () -> read(work));
  }

  private <T> T read(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  private void change(Runnable work) {
    transaction.executeWithoutResult(_ -> work.run());
  }
}
