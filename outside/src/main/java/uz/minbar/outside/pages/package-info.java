/** Pages of news as sites make them, ugly ones too, with the text that is theirs. */
@NullMarked
package uz.minbar.outside.pages;

import org.jspecify.annotations.NullMarked;
