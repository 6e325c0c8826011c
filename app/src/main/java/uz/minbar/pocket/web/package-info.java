/** Where a person links her telephone and unlinks it. */
@NullMarked
package uz.minbar.pocket.web;

import org.jspecify.annotations.NullMarked;
