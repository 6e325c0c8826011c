package uz.minbar.newsroom.asks;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/**
 * A part of an answer as it is sent.
 *
 * @param id chosen by the form, so that what is sent twice is there once
 */
public record NewAnswer(UUID id, String person, String words, List<Upload> files) {

  /** A file on its way in; it is read when its turn comes, so that few are in memory at once. */
  public interface Upload {

    String name();

    long size();

    InputStream open() throws IOException;
  }
}
