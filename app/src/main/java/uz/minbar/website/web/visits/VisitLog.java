package uz.minbar.website.web.visits;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uz.minbar.foundation.tenancy.Tenancy;
import uz.minbar.website.kept.KeptFiles;
import uz.minbar.website.visits.VisitCounts;

/**
 * Counts the views of pages that nginx gave by itself. It tells them line by line over UDP on this
 * machine alone, at the program's own port, so that nobody's address comes on a disk. Lines that
 * come faster than they are read are lost, and then fewer views are counted than there were.
 */
@Component
class VisitLog {

  private static final Logger LOG = LoggerFactory.getLogger(VisitLog.class);
  private static final int LONGEST = 4_096;
  private static final int WAITING_BYTES = 4 * 1024 * 1024;

  /** What syslog writes before the line itself. */
  private static final String TAG = " minbar: ";

  /** Host, path, address, referrer, browser; a tab in the last one stays there. */
  private static final int FIELDS = 5;

  private final VisitCounts visits;
  private final KeptFiles files;
  private final Tenancy tenancy;
  private @Nullable DatagramSocket socket;

  VisitLog(VisitCounts visits, KeptFiles files, Tenancy tenancy) {
    this.visits = visits;
    this.files = files;
    this.tenancy = tenancy;
  }

  @EventListener
  void open(WebServerInitializedEvent event) throws SocketException {
    if (files.on() && socket == null) {
      var open = new DatagramSocket(null);
      open.setReceiveBufferSize(WAITING_BYTES);
      open.bind(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), event.getWebServer().getPort()));
      socket = open;
      var _ = Thread.ofVirtual().name("visit-log").start(() -> read(open));
    }
  }

  @PreDestroy
  void close() {
    if (socket != null) {
      socket.close();
    }
  }

  private void read(DatagramSocket open) {
    var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    while (!open.isClosed()) {
      try {
        open.receive(packet);
        count(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        if (!open.isClosed()) {
          LOG.warn("Views that nginx tells of are not counted", e);
          return;
        }
      }
    }
  }

  private void count(String packet) {
    int at = packet.indexOf(TAG);
    var fields = at < 0 ? new String[0] : packet.substring(at + TAG.length()).split("\t", FIELDS);
    if (fields.length == FIELDS) {
      files
          .office(fields[0])
          .ifPresent(
              office ->
                  tenancy.as(
                      office,
                      () ->
                          VisitFilter.count(
                              visits, fields[1], fields[0], fields[2], fields[3], fields[4])));
    }
  }
}
