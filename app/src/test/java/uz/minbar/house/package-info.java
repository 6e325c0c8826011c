/** The house as tests use it: one context, one real database, a clock that tests set. */
@NullMarked
package uz.minbar.house;

import org.jspecify.annotations.NullMarked;
