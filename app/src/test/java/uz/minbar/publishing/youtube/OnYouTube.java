package uz.minbar.publishing.youtube;

import static uz.minbar.house.Outside.YOUTUBE;

import java.util.List;
import java.util.Map;
import uz.minbar.outside.Fault;
import uz.minbar.outside.youtube.YouTubeStandIn;
import uz.minbar.publishing.Channel;
import uz.minbar.publishing.ChannelAccount;
import uz.minbar.publishing.ChannelStage;
import uz.minbar.publishing.Piece;
import uz.minbar.publishing.Receipt;
import uz.minbar.publishing.TestPieces;
import uz.minbar.publishing.figures.Count;
import uz.minbar.publishing.figures.Measure;

/** YouTube with a channel of the office's own. */
final class OnYouTube implements ChannelStage {

  private final String client;
  private final String secret;
  private final ChannelAccount account;
  private final TestPieces pieces;
  private final Channel nobody;

  OnYouTube(
      String client, String secret, ChannelAccount account, TestPieces pieces, Channel nobody) {
    this.client = client;
    this.secret = secret;
    this.account = account;
    this.pieces = pieces;
    this.nobody = nobody;
  }

  @Override
  public ChannelAccount account() {
    return account;
  }

  @Override
  public String secret() {
    return secret;
  }

  @Override
  public String wrongSecret() {
    return YOUTUBE.secret(client) + " 1//0nobodygavethisoneoutatall";
  }

  @Override
  public Channel unreachable() {
    return nobody;
  }

  @Override
  public void next(Fault fault) {
    YOUTUBE.next(client, fault);
  }

  @Override
  public void late(boolean on) {
    YOUTUBE.late(client, on);
  }

  @Override
  public void readable(boolean on) {
    YOUTUBE.refuse(client, 503, "backendError");
  }

  @Override
  public Map<Measure, Count> seen(
      Receipt receipt, long views, long reactions, long forwards, long comments) {
    YOUTUBE.seen(
        client, receipt.messages().getFirst(), new YouTubeStandIn.Seen(views, reactions, comments));
    return Map.of(
        Measure.VIEWS, Count.exact(views),
        Measure.REACTIONS, Count.exact(reactions),
        Measure.COMMENTS, Count.exact(comments));
  }

  @Override
  public List<String> standing() {
    return YOUTUBE.videos(client).stream()
        .map(video -> video.title() + "\n" + video.description())
        .toList();
  }

  @Override
  public List<Piece> within() {
    return List.of(
        pieces.of("Uzun", "a".repeat(5000), 0),
        pieces.of("Kirill", "ж".repeat(2500), 0),
        pieces.of("Sarlavha ".repeat(20), "Matn.", 0),
        pieces.of("Suratlar bilan", "Matn.", 2));
  }

  @Override
  public List<Piece> beyond() {
    return List.of(
        pieces.of("Uzun", "a".repeat(5001), 0),
        pieces.of("Kirill", "ж".repeat(2500) + "a", 0),
        pieces.of("Videosiz", "Matn.", List.of()));
  }
}
