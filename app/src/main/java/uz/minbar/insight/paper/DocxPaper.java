package uz.minbar.insight.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A paper as a document that people go on writing in. A handful of the format's elements is all it
 * takes, in the order that ISO/IEC 29500 demands; a library for the whole of it would be larger
 * than this program.
 */
public final class DocxPaper {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String WORDS =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final List<String> links = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private final String base;

  private DocxPaper(String base) {
    this.base = base;
  }

  /**
   * @param base what goes before the desk's paths, without a slash at the end
   * @param lang of the paper, for its readers' spelling checks
   */
  public static byte[] of(Paper paper, String base, String lang) {
    var docx = new DocxPaper(base);
    docx.add(paper);
    return docx.zip(lang);
  }

  private void add(Paper paper) {
    paragraph("Title", run(paper.title()));
    paragraph("Subtitle", run(paper.line()));
    for (var part : paper.parts()) {
      paragraph("Heading1", run(part.heading()));
      if (!part.text().isEmpty()) {
        paragraph("Normal", run(part.text()));
      }
      if (!part.figures().isEmpty()) {
        figures(part.figures());
      }
      for (var line : part.lines()) {
        paragraph(
            "ListBullet",
            linked(line.text(), line.original().isEmpty() ? here(line.path()) : line.original())
                + (line.detail().isEmpty()
                    ? ""
                    : "<w:r><w:br/></w:r>" + styled("Detail", line.detail())));
      }
    }
  }

  private void figures(List<Paper.Figure> figures) {
    body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/><w:tblW w:w=\"5000\"")
        .append(" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1500\"/>")
        .append("<w:gridCol w:w=\"5000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>");
    for (var one : figures) {
      body.append("<w:tr>");
      cell(1500, linked(one.value(), here(one.path())));
      cell(5000, run(one.label()));
      cell(3000, styled("Detail", one.usual()));
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
    paragraph("Normal", "");
  }

  private void cell(int width, String runs) {
    body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/></w:tcPr>");
    paragraph("Normal", runs);
    body.append("</w:tc>");
  }

  private void paragraph(String style, String runs) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"")
        .append(style)
        .append("\"/></w:pPr>")
        .append(runs)
        .append("</w:p>");
  }

  private String here(String path) {
    return path.isEmpty() ? "" : base + path;
  }

  private String linked(String words, String address) {
    if (!address.matches("https?://.+")) {
      return run(words);
    }
    links.add(address);
    return "<w:hyperlink r:id=\"link%d\">%s</w:hyperlink>"
        .formatted(links.size(), styled("Hyperlink", words));
  }

  private static String styled(String style, String words) {
    return "<w:r><w:rPr><w:rStyle w:val=\"%s\"/></w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(style, escaped(words));
  }

  private static String run(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(words) + "</w:t></w:r>";
  }

  /** What XML 1.0 cannot say at all is left out. */
  private static String escaped(String words) {
    var text = new StringBuilder();
    words
        .codePoints()
        .filter(
            sign ->
                sign == '\t'
                    || (sign >= 0x20 && sign < 0xD800)
                    || (sign > 0xDFFF && sign < 0xFFFE)
                    || sign > 0xFFFF)
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> text.appendCodePoint(sign);
              }
            });
    return text.toString();
  }

  private byte[] zip(String lang) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "[Content_Types].xml", types());
      put(
          zip,
          "_rels/.rels",
          relations(relation("doc", "officeDocument", "word/document.xml", "")));
      put(zip, "word/document.xml", document());
      put(zip, "word/styles.xml", DocxStyles.of(lang));
      put(zip, "word/_rels/document.xml.rels", relations(documentRelations()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(0); // The same paper is the same file.
    zip.putNextEntry(entry);
    zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String document() {
    return "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>".formatted(WORDS, LINKS)
        + body
        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
        + " w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
        + "</w:sectPr></w:body></w:document>";
  }

  private static String types() {
    String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\""
        + type
        + "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\""
        + type
        + "styles+xml\"/></Types>";
  }

  private String documentRelations() {
    var all = new StringBuilder(relation("styles", "styles", "styles.xml", ""));
    for (int i = 0; i < links.size(); i++) {
      all.append(
          relation(
              "link" + (i + 1), "hyperlink", escaped(links.get(i)), " TargetMode=\"External\""));
    }
    return all.toString();
  }

  private static String relations(String inside) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
  }

  private static String relation(String id, String type, String target, String mode) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"%s/>"
        .formatted(id, LINKS, type, target, mode);
  }
}
