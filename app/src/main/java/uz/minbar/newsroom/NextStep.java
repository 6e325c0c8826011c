package uz.minbar.newsroom;

import java.util.Optional;

/**
 * What another room offers to do with a material. The room that knows the material does not know
 * those above it; they come by themselves.
 */
public interface NextStep {

  /** The link for this material; empty where there is nothing to do. */
  Optional<Link> of(Material material);

  /**
   * @param textKey a text of the offering room
   * @param main whether it is what a person most likely wants now
   */
  record Link(String textKey, String path, boolean main) {}
}
