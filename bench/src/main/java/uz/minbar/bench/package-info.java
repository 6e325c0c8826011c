/**
 * Minbar beside its peers, in one run on one machine, printed as ratios. Each measurement says what
 * it compares and checks that both sides did the same; none belongs to the test run.
 */
@NullMarked
package uz.minbar.bench;

import org.jspecify.annotations.NullMarked;
