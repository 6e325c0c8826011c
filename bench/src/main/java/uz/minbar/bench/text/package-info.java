/** The language library beside its peers. */
@NullMarked
package uz.minbar.bench.text;

import org.jspecify.annotations.NullMarked;
