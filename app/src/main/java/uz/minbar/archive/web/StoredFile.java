package uz.minbar.archive.web;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import uz.minbar.archive.Archive;

/**
 * A file of the archive of which browsers may ask a part: nobody loads a whole video to see its
 * end.
 */
final class StoredFile extends AbstractResource {

  private final Archive archive;
  private final String sha256;
  private final long size;

  /**
   * @throws java.nio.file.NoSuchFileException where there is none
   */
  StoredFile(Archive archive, String sha256) throws IOException {
    this.archive = archive;
    this.sha256 = sha256;
    this.size = archive.size(sha256);
  }

  @Override
  public String getDescription() {
    return sha256;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return archive.open(sha256);
  }

  @Override
  public long contentLength() {
    return size;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredFile file && file.sha256.equals(sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }
}
