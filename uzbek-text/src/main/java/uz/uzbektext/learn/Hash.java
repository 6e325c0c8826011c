package uz.uzbektext.learn;

/** Names of features as numbers: the same on every machine and in every release. */
public final class Hash {

  private Hash() {}

  /** Where a name begins; each kind of feature has a beginning of its own. */
  public static int start(int kind) {
    return 0x9E3779B9 * (kind + 1);
  }

  /** A name with one more sign, or one more name, behind it. */
  public static int with(int hash, int sign) {
    return (hash ^ sign) * 0x01000193;
  }

  /** All bits well mixed; the upper ones are the place in a table. */
  public static int end(int hash) {
    int mixed = hash;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
