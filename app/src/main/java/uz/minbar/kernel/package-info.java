/**
 * The shared kernel: the few words every room speaks. No beans, no tables, at most fifteen types.
 */
@ApplicationModule(displayName = "Oʻzak", type = ApplicationModule.Type.OPEN)
@NullMarked
package uz.minbar.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
