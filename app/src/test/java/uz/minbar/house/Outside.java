package uz.minbar.house;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import uz.minbar.outside.TelegramStandIn;
import uz.minbar.outside.feeds.FeedSite;
import uz.minbar.outside.graph.GraphStandIn;
import uz.minbar.outside.mail.MailStandIn;
import uz.minbar.outside.push.PushStandIn;
import uz.minbar.outside.webhook.ReceiverStandIn;
import uz.minbar.outside.youtube.YouTubeStandIn;

/** The outside world that all tests of the house share; each test uses names of its own there. */
public final class Outside {

  public static final TelegramStandIn TELEGRAM = TelegramStandIn.start();
  public static final FeedSite SITES = FeedSite.start(0, 40);
  public static final GraphStandIn GRAPH = GraphStandIn.start();
  public static final YouTubeStandIn YOUTUBE = YouTubeStandIn.start();
  public static final ReceiverStandIn RECEIVER = ReceiverStandIn.start();
  public static final MailStandIn MAIL = MailStandIn.start();
  public static final PushStandIn PUSH = PushStandIn.start();

  /** Mailboxes, read over IMAP. */
  public static final GreenMail BOXES = boxes();

  /** Host and port where nobody listens. */
  public static final String NOBODY = nobody();

  private Outside() {}

  private static String nobody() {
    try (var closed = new ServerSocket(0)) {
      return "127.0.0.1:" + closed.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GreenMail boxes() {
    var server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    server.start();
    return server;
  }

  /** Host and port of the mailboxes. */
  public static String boxesAuthority() {
    return "127.0.0.1:" + BOXES.getImap().getPort();
  }

  static String allowed() {
    var allowed = new ArrayList<>(SITES.authorities());
    allowed.add(TELEGRAM.authority());
    allowed.add(RECEIVER.authority());
    allowed.add(PUSH.authority());
    allowed.add(NOBODY);
    allowed.add(boxesAuthority());
    return String.join(",", allowed);
  }
}
