/** Letters of the newsroom to people outside: each occasion once, whatever happens on the way. */
@NullMarked
package uz.minbar.newsroom.letters;

import org.jspecify.annotations.NullMarked;
