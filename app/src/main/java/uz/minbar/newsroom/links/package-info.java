/** What opens one thing of the newsroom to somebody without an account. */
@NullMarked
package uz.minbar.newsroom.links;

import org.jspecify.annotations.NullMarked;
