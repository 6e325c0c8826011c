/** What a person should look at before a text goes on. */
@NullMarked
package uz.minbar.newsroom.checks;

import org.jspecify.annotations.NullMarked;
