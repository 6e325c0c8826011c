/**
 * The press centre: what everybody reads, without signing in and without JavaScript.
 *
 * <p>The flow: {@code web.PressController} asks {@code Website} for a {@code Front}, a {@code
 * Reading} or a list, all of them from the shelf that publishing keeps; {@code web.FeedController}
 * gives the same as RSS, Atom and JSON Feed, {@code web.SitemapController} tells search engines
 * what there is, {@code Card} draws the picture that goes with a link, {@code web.VerifyController}
 * answers whether a text is really the office's. The frame of all public pages is {@code
 * templates/website/open/frame}.
 */
@ApplicationModule(
    displayName = "Matbuot markazi",
    allowedDependencies = {"kernel", "foundation", "staff", "newsroom", "publishing", "archive"})
@Serves({Duty.D1, Duty.D11})
@NullMarked
package uz.minbar.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
