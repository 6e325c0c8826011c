package uz.minbar.insight.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import uz.minbar.foundation.telegram.TelegramText;
import uz.minbar.kernel.Language;

/** One paper in all its shapes, read back by other programs' readers. */
class PapersTest {

  private static final String BASE = "https://minbar.namuna.example";

  private static final Paper PAPER =
      new Paper(
          "Tonggi dayjest: 5-iyun",
          "Namuna tumani · 2026-yil 4-iyun, 08:00",
          List.of(
              new Paper.Part(
                  "Raqamlar",
                  "Oʻn ikkita xabar chiqdi, “Gʻuncha” mahallasi haqida & <boshqalar>.",
                  List.of(
                      new Paper.Figure("12", "xabar", "oldin 7", "/desk/monitoring?a=1&b=2"),
                      new Paper.Figure("3", "salbiy xabar", "", "")),
                  List.of()),
              new Paper.Part(
                  "Asosiy voqealar",
                  "",
                  List.of(),
                  List.of(
                      new Paper.Line(
                          "Choʻlquvarda suv yoʻq 🚱",
                          "uz-Latn",
                          "ikkita manba",
                          "/desk/monitoring/stories/1",
                          "https://gazeta.example/1?a=1&b=2"),
                      new Paper.Line(
                          "В районе открыта поликлиника", "ru", "bitta manba", "", "")))));

  @Test
  void thePdfSaysItInBothScriptsAndLinks() throws Exception {
    var latin = read(PdfPaper.of(PAPER, BASE, "uz-Latn"));
    assertThat(latin.text())
        .contains(
            "Tonggi dayjest: 5-iyun",
            "Oʻn ikkita xabar chiqdi, “Gʻuncha” mahallasi haqida & <boshqalar>.",
            "12",
            "oldin 7",
            "Choʻlquvarda suv yoʻq",
            "В районе открыта поликлиника");
    assertThat(latin.links())
        .containsExactlyInAnyOrder(
            BASE + "/desk/monitoring?a=1&b=2", "https://gazeta.example/1?a=1&b=2");
    assertThat(latin.language()).isEqualTo("uz-Latn");
    var cyrillic = read(PdfPaper.of(PAPER.in(Language.UZ_CYRL), BASE, "uz-Cyrl"));
    assertThat(cyrillic.text())
        .contains("Тонгги дайжест: 5 июнь", "Ғунча", "Чўлқуварда сув йўқ")
        .contains("В районе открыта поликлиника")
        .doesNotContain("xabar", "Raqamlar");
    assertThat(cyrillic.links()).isEqualTo(latin.links());
  }

  @Test
  void aLongPdfHasItsPagesNumbered() throws Exception {
    var line = PAPER.parts().getLast().lines().getFirst();
    var many =
        new Paper(
            "Uzun",
            "",
            List.of(new Paper.Part("Voqealar", "", List.of(), Collections.nCopies(90, line))));
    var read = read(PdfPaper.of(many, BASE, "uz-Latn"));
    assertThat(read.pages()).isBetween(3, 10);
    assertThat(read.text().split("Choʻlquvarda", -1)).hasSize(91);
  }

  @Test
  void theDocxIsWellFormedAndLinksInBothScripts() throws Exception {
    for (var script : List.of(Language.UZ_LATN, Language.UZ_CYRL)) {
      var parts = unzip(DocxPaper.of(PAPER.in(script), BASE, script.tag()));
      assertThat(parts.keySet())
          .containsExactly(
              "[Content_Types].xml",
              "_rels/.rels",
              "word/document.xml",
              "word/styles.xml",
              "word/_rels/document.xml.rels");
      String text = part(parts, "word/document.xml").getTextContent();
      assertThat(text)
          .contains(
              script == Language.UZ_LATN
                  ? List.of("Oʻn ikkita", "& <boshqalar>", "Choʻlquvarda suv yoʻq 🚱")
                  : List.of("Ўн иккита", "Чўлқуварда сув йўқ 🚱"))
          .contains("В районе открыта поликлиника");
      var relations =
          part(parts, "word/_rels/document.xml.rels").getElementsByTagName("Relationship");
      assertThat(relations.getLength()).isEqualTo(3);
      assertThat(relations.item(2).getAttributes().getNamedItem("Target").getNodeValue())
          .isEqualTo("https://gazeta.example/1?a=1&b=2");
    }
    assertThat(DocxPaper.of(PAPER, BASE, "uz-Latn"))
        .isEqualTo(DocxPaper.of(PAPER, BASE, "uz-Latn"));
  }

  @Test
  void signsThatXmlHasNotAreLeftOut() throws Exception {
    var odd = new Paper("a\u0000b\u0007\uD800c\uFFFE", "", List.of());
    var parts = unzip(DocxPaper.of(odd, BASE, "uz-Latn"));
    assertThat(part(parts, "word/document.xml").getTextContent()).startsWith("abc");
  }

  @Test
  void theMessageEndsWithTheLinkHoweverLongThePaper() {
    var part = PAPER.parts().getLast();
    var whole = new Paper("Uzun", "", Collections.nCopies(80, part));
    var text = PlainPaper.message(whole, BASE + "/desk/insight");
    assertThat(text.length()).isLessThanOrEqualTo(TelegramText.MOST_TEXT).isGreaterThan(3000);
    assertThat(text.text()).startsWith("Uzun").endsWith(BASE + "/desk/insight");
    assertThat(PlainPaper.letter(PAPER, BASE))
        .contains("xabar: 12 (oldin 7)", "• Choʻlquvarda", "https://gazeta.example/1?a=1&b=2");
  }

  private static Element part(Map<String, Document> parts, String name) {
    return Objects.requireNonNull(parts.get(name)).getDocumentElement();
  }

  private record Read(String text, List<String> links, String language, int pages) {}

  private static Read read(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      var links = new ArrayList<String>();
      for (var page : document.getPages()) {
        for (var annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI uri) {
            links.add(uri.getURI());
          }
        }
      }
      return new Read(
          new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
          links.stream().distinct().toList(),
          document.getDocumentCatalog().getLanguage(),
          document.getNumberOfPages());
    }
  }

  private static Map<String, Document> unzip(byte[] docx) throws Exception {
    var parts = new LinkedHashMap<String, Document>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var source = new InputSource(new ByteArrayInputStream(zip.readAllBytes()));
        parts.put(
            entry.getName(),
            DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(source));
      }
    }
    return parts;
  }
}
