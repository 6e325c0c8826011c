/**
 * What every room stands on: the database and whose rows a transaction may see ({@code tenancy}),
 * the manner of pages and of the API ({@code web}), files ({@code storage}), secrets ({@code
 * secrets}), later work ({@code jobs}), guarded calls to the outside ({@code net}, {@code
 * telegram}). It knows no room; decision record 0001 says why it exists beside the kernel.
 */
@ApplicationModule(displayName = "Poydevor", type = ApplicationModule.Type.OPEN)
@NullMarked
package uz.minbar.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
