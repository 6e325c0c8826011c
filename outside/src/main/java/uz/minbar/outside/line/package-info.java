/**
 * The ground under all stand-ins: a web server on a loopback address, and state a test can wait on.
 */
@NullMarked
package uz.minbar.outside.line;

import org.jspecify.annotations.NullMarked;
