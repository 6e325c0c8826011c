package uz.minbar.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uz.minbar.monitoring.article.Articles;
import uz.minbar.monitoring.intake.Decoding;
import uz.minbar.monitoring.intake.Words;
import uz.minbar.outside.pages.Agreement;
import uz.minbar.outside.pages.LabelledPage;

/** Our reading of articles beside Readability.js: how right, and how many pages a second. */
final class Extraction {

  private static final int TURNS = 7;
  private static final int WARMING = 3;

  /** Rounds over all pages in a turn of ours; the peer has fewer, for it takes longer. */
  private static final int OURS = 60;

  private static final int PEERS = 3;
  private static final String AT = "https://namuna.example/1";

  private Extraction() {}

  static void run() throws Exception {
    var pages = LabelledPage.all();
    var texts = pages.stream().map(page -> Decoding.text(page.html(), "")).toList();
    var found = texts.stream().map(html -> Articles.read(html, AT).text()).toList();
    System.out.printf("%d labelled pages, runs of four words%n", pages.size());
    print("Minbar", pages, found);
    try (var place = Machine.Place.open()) {
      Readability.install(place.path());
      var folder = written(place.path(), pages, texts);
      for (String dom : List.of("jsdom", "linkedom")) {
        try (var peer = Readability.start(place.path(), dom, folder)) {
          var theirs = peer.texts();
          print(
              "Readability.js on " + dom,
              pages,
              pages.stream()
                  .map(page -> Words.ofHtml(String.valueOf(theirs.get(page.name() + ".html"))))
                  .toList());
          race(dom, peer, texts);
        }
      }
    }
  }

  /** Decoded already on both sides: encodings are no part of the peer's work. */
  private static Path written(Path place, List<LabelledPage> pages, List<String> texts)
      throws IOException {
    var folder = Files.createDirectory(place.resolve("pages"));
    for (int at = 0; at < pages.size(); at++) {
      Files.writeString(folder.resolve(pages.get(at).name() + ".html"), texts.get(at));
    }
    return folder;
  }

  private static void print(String name, List<LabelledPage> pages, List<String> found) {
    var each = new ArrayList<Agreement>();
    for (int at = 0; at < pages.size(); at++) {
      each.add(Agreement.of(pages.get(at).text(), found.get(at)));
    }
    var mean = Agreement.mean(each);
    System.out.printf(
        Locale.ROOT,
        "%-28s F1 %.3f (precision %.3f, recall %.3f)%n",
        name,
        mean.f1(),
        mean.precision(),
        mean.recall());
  }

  /** In turns, by the CPU time of either whole process: collectors and compilers count, too. */
  private static void race(String dom, Readability peer, List<String> texts) throws IOException {
    double[] ours = new double[TURNS];
    double[] theirs = new double[TURNS];
    for (int turn = -WARMING; turn < TURNS; turn++) {
      double their = texts.size() * PEERS * 1000 / peer.rounds(PEERS);
      double our = texts.size() * OURS * 1000 / rounds(texts);
      if (turn >= 0) {
        theirs[turn] = their;
        ours[turn] = our;
      }
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    System.out.printf(
        Locale.ROOT,
        "pages a second of CPU: Readability.js on %s %.0f (%.0f to %.0f), Minbar %,.0f (%,.0f to"
            + " %,.0f), ratio %.1f%n",
        dom,
        theirs[TURNS / 2],
        theirs[0],
        theirs[TURNS - 1],
        ours[TURNS / 2],
        ours[0],
        ours[TURNS - 1],
        ours[TURNS / 2] / theirs[TURNS / 2]);
  }

  private static double rounds(List<String> texts) {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long begun = machine.getProcessCpuTime();
    for (int round = 0; round < OURS; round++) {
      for (String html : texts) {
        var _ = Articles.read(html, AT);
      }
    }
    return (machine.getProcessCpuTime() - begun) / 1e6;
  }
}
