/** From what the rooms know to a digest in somebody's hands, once. */
@NullMarked
package uz.minbar.insight.digests;

import org.jspecify.annotations.NullMarked;
