package uz.minbar.foundation.backup;

import org.jspecify.annotations.Nullable;

/** Which Minbar this is. */
final class Program {

  private Program() {}

  static String version() {
    @Nullable String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
