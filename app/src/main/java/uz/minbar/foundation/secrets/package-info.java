/**
 * What must stay secret at rest: encryption and message authentication with the key of the home.
 */
@NullMarked
package uz.minbar.foundation.secrets;

import org.jspecify.annotations.NullMarked;
