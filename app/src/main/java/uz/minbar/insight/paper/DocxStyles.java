package uz.minbar.insight.paper;

/**
 * How a document looks: by named styles, so that an office changes its look in one place. The font
 * is one that office programs bring along and that has all Uzbek letters.
 */
final class DocxStyles {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private DocxStyles() {}

  static String of(String lang) {
    return "<w:styles xmlns:w=\""
        + NAMESPACE
        + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\""
        + " w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:lang w:val=\""
        + lang
        + "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"80\"/></w:pPr>"
        + "</w:pPrDefault></w:docDefaults>"
        + paragraph("Normal", "Normal", "", "")
        + paragraph("Title", "Title", "", "<w:b/><w:sz w:val=\"34\"/>")
        + paragraph("Subtitle", "Subtitle", "", "<w:color w:val=\"55606B\"/><w:sz w:val=\"20\"/>")
        + paragraph(
            "Heading1",
            "heading 1",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:color w:val=\"0B666E\"/><w:sz w:val=\"26\"/>")
        + paragraph("ListBullet", "List Bullet", "<w:ind w:left=\"284\"/>", "")
        + letters("Hyperlink", "Hyperlink", "<w:color w:val=\"0B666E\"/><w:u w:val=\"single\"/>")
        + letters("Detail", "Detail", "<w:color w:val=\"55606B\"/><w:sz w:val=\"19\"/>")
        + "<w:style w:type=\"table\" w:styleId=\"Figures\"><w:name w:val=\"Figures\"/><w:tblPr>"
        + "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:color=\"C9CFD6\"/><w:bottom"
        + " w:val=\"single\" w:sz=\"4\" w:color=\"C9CFD6\"/><w:insideH w:val=\"single\" w:sz=\"4\""
        + " w:color=\"C9CFD6\"/></w:tblBorders></w:tblPr></w:style></w:styles>";
  }

  private static String paragraph(String id, String name, String paragraph, String letters) {
    String set = id.equals("Normal") ? " w:default=\"1\"" : "";
    return "<w:style w:type=\"paragraph\"%s w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s<w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>"
        .formatted(
            set,
            id,
            name,
            set.isEmpty() ? "<w:basedOn w:val=\"Normal\"/>" : "",
            paragraph,
            letters);
  }

  private static String letters(String id, String name, String letters) {
    return "<w:style w:type=\"character\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:rPr>%s</w:rPr></w:style>"
        .formatted(id, name, letters);
  }
}
