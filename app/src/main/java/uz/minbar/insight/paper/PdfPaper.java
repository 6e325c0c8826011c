package uz.minbar.insight.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openpdf.text.Anchor;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A paper as PDF on A4, with the interface's own font inside, so that every printer has oʻ and ҳ.
 */
public final class PdfPaper {

  private static final Color INK = new Color(0x1a, 0x22, 0x2b);
  private static final Color PALE = new Color(0x55, 0x60, 0x6b);
  private static final Color FIRUZA = new Color(0x0b, 0x66, 0x6e);
  private static final Color LINE = new Color(0xc9, 0xcf, 0xd6);
  private static final float MARGIN = 50;

  private final BaseFont plain = font("/fonts/commissioner-400.ttf");
  private final BaseFont strong = font("/fonts/commissioner-600.ttf");
  private final String base;

  private PdfPaper(String base) {
    this.base = base;
  }

  /**
   * @param base what goes before the desk's paths, without a slash at the end
   * @param lang of the paper, as readers' programs want it
   */
  public static byte[] of(Paper paper, String base, String lang) {
    return new PdfPaper(base).write(paper, lang);
  }

  private byte[] write(Paper paper, String lang) {
    var bytes = new ByteArrayOutputStream();
    var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    var writer = PdfWriter.getInstance(document, bytes);
    writer.setPageEvent(new Foot(paper.title(), plain));
    document.addTitle(paper.title());
    document.addCreator("Minbar");
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(lang));
    document.add(spaced(paragraph(paper.title(), strong, 17, INK), 0, 2));
    document.add(spaced(paragraph(paper.line(), plain, 9.5f, PALE), 0, 6));
    paper.parts().forEach(part -> add(document, writer, part));
    document.close();
    return bytes.toByteArray();
  }

  private void add(Document document, PdfWriter writer, Paper.Part part) {
    room(document, writer, 80);
    var heading = spaced(paragraph(part.heading(), strong, 12, FIRUZA), 10, 3);
    document.add(heading);
    if (!part.text().isEmpty()) {
      document.add(spaced(paragraph(part.text(), plain, 10.5f, INK), 0, 3));
    }
    if (!part.figures().isEmpty()) {
      document.add(figures(part));
    }
    for (var line : part.lines()) {
      room(document, writer, 34);
      document.add(line(line));
    }
  }

  /**
   * A heading alone at the foot of a page is read by nobody; nor is a line parted from its words.
   */
  private static void room(Document document, PdfWriter writer, float points) {
    if (writer.getVerticalPosition(true) - MARGIN < points) {
      document.newPage();
    }
  }

  /** Up to three in a row: the value, what it counts, and what it is beside. */
  private PdfPTable figures(Paper.Part part) {
    var table = new PdfPTable(3);
    table.setWidthPercentage(100);
    table.setSpacingBefore(2);
    table.setSpacingAfter(4);
    for (var one : part.figures()) {
      var words = new Paragraph();
      words.setLeading(14);
      words.add(linked(one.value(), one.path().isEmpty() ? "" : base + one.path(), strong, 15));
      words.add(new Phrase("\n" + shown(one.label()), font(plain, 9.5f, INK)));
      if (!one.usual().isEmpty()) {
        words.add(new Phrase("\n" + shown(one.usual()), font(plain, 8.5f, PALE)));
      }
      var cell = new PdfPCell();
      cell.addElement(words);
      cell.setBorder(Rectangle.TOP);
      cell.setBorderColor(LINE);
      cell.setPaddingTop(6);
      cell.setPaddingBottom(6);
      table.addCell(cell);
    }
    table.getDefaultCell().setBorder(Rectangle.NO_BORDER);
    table.completeRow();
    return table;
  }

  private Paragraph line(Paper.Line line) {
    String to =
        !line.original().isEmpty()
            ? line.original()
            : line.path().isEmpty() ? "" : base + line.path();
    var paragraph = new Paragraph();
    paragraph.setLeading(14);
    paragraph.setIndentationLeft(10);
    paragraph.setFirstLineIndent(-10);
    paragraph.add(new Phrase("•  ", font(plain, 10.5f, FIRUZA)));
    paragraph.add(linked(line.text(), to, plain, 10.5f));
    if (!line.detail().isEmpty()) {
      paragraph.add(new Phrase("\n" + shown(line.detail()), font(plain, 9, PALE)));
    }
    return spaced(paragraph, 0, 4);
  }

  private Phrase linked(String words, String address, BaseFont base, float size) {
    if (!address.matches("https?://.+")) {
      return new Phrase(shown(words), font(base, size, INK));
    }
    var anchor = new Anchor(shown(words), font(base, size, FIRUZA));
    anchor.setReference(address);
    return anchor;
  }

  private Paragraph paragraph(String words, BaseFont base, float size, Color colour) {
    var paragraph = new Paragraph(shown(words), font(base, size, colour));
    paragraph.setLeading(size * 1.35f);
    return paragraph;
  }

  private static Paragraph spaced(Paragraph paragraph, float before, float after) {
    paragraph.setSpacingBefore(before);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  /**
   * Strangers' titles bring signs, such as emoji, that the font has not; boxes tell nobody more.
   */
  private String shown(String words) {
    return words
        .codePoints()
        .filter(sign -> Character.isWhitespace(sign) || plain.charExists(sign))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Font font(BaseFont base, float size, Color colour) {
    return new Font(base, size, Font.NORMAL, colour);
  }

  private static BaseFont font(String path) {
    try (var file = Objects.requireNonNull(PdfPaper.class.getResourceAsStream(path))) {
      return BaseFont.createFont(
          path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the paper is and which of its pages this is, for the one that fell out of the pile. */
  private static final class Foot extends PdfPageEventHelper {

    private final String title;
    private final BaseFont font;

    Foot(String title, BaseFont font) {
      this.title = title;
      this.font = font;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      var under = writer.getDirectContent();
      under.beginText();
      under.setFontAndSize(font, 8);
      under.setColorFill(PALE);
      under.showTextAligned(Element.ALIGN_LEFT, title, MARGIN, 28, 0);
      under.showTextAligned(
          Element.ALIGN_RIGHT,
          String.valueOf(writer.getPageNumber()),
          document.getPageSize().getWidth() - MARGIN,
          28,
          0);
      under.endText();
    }
  }
}
