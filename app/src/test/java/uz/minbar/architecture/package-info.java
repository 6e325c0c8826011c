/** The rules of the house, each as a test that was seen red once. */
@NullMarked
package uz.minbar.architecture;

import org.jspecify.annotations.NullMarked;
