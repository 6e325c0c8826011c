package uz.minbar.outside;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a chat as the platform has it.
 *
 * @param chat id of the chat
 * @param id number in the chat, from 1
 * @param text plain text or caption
 * @param entities marked pieces of the text
 * @param photo file id of its photo, or null; each photo of an album is a message of its own
 * @param album common mark of an album's messages, or null
 * @param poll what it asks, or null
 * @param date when it was taken
 * @param edited when it was changed last, or null
 * @param deleted true once it is gone; kept here for inspection only
 */
public record ChannelPost(
    long chat,
    long id,
    String text,
    List<PostEntity> entities,
    @Nullable String photo,
    @Nullable String album,
    @Nullable ChannelPoll poll,
    Instant date,
    @Nullable Instant edited,
    boolean deleted) {

  /** The text in the Bot API's HTML. */
  public String html() {
    return body().html();
  }

  /** How many photos this message has: 0 or 1. */
  public int photos() {
    return photo == null ? 0 : 1;
  }

  PostText body() {
    return new PostText(text, entities);
  }

  ChannelPost with(PostText body, @Nullable String newPhoto, Instant at) {
    return new ChannelPost(
        chat, id, body.text(), body.entities(), newPhoto, album, poll, date, at, deleted);
  }

  ChannelPost with(ChannelPoll newPoll) {
    return new ChannelPost(chat, id, text, entities, photo, album, newPoll, date, edited, deleted);
  }

  ChannelPost gone() {
    return new ChannelPost(chat, id, text, entities, photo, album, poll, date, edited, true);
  }
}
