/** Who has a material open at the same time, so that two do not write past each other. */
@NullMarked
package uz.minbar.newsroom.presence;

import org.jspecify.annotations.NullMarked;
