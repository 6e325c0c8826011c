/**
 * The outside world in small: strict stand-ins of the platforms Minbar speaks to, with their
 * published limits and with faults on demand. One set serves the tests, the benchmarks and the
 * demo.
 */
@NullMarked
package uz.minbar.outside;

import org.jspecify.annotations.NullMarked;
