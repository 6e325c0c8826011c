package uz.minbar.house;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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

  /** Kept for as long as tests run, or a server would sooner or later be given this port. */
  private static final Socket SILENT = silent();

  /** Host and port where nobody listens. */
  public static final String NOBODY = "127.0.0.1:" + SILENT.getLocalPort();

  private Outside() {}

  private static Socket silent() {
    var bound = new Socket();
    try {
      bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bound;
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
