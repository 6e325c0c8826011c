package uz.minbar.insight.web;

import org.springframework.http.MediaType;

/** What kind of file a digest's file is, by its name. */
final class Files {

  private Files() {}

  static MediaType type(String file) {
    return MediaType.parseMediaType(
        file.endsWith(".pdf")
            ? "application/pdf"
            : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }
}
