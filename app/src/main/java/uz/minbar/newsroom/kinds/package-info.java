/** What a draft of each kind begins with. */
@NullMarked
package uz.minbar.newsroom.kinds;

import org.jspecify.annotations.NullMarked;
