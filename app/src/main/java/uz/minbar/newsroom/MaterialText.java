package uz.minbar.newsroom;

import uz.minbar.kernel.LocalizedText;

/** The words of a material: headline and lead as plain text, body as HTML. */
public record MaterialText(LocalizedText headline, LocalizedText lead, LocalizedText body) {

  public static final MaterialText EMPTY =
      new MaterialText(LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY);
}
