/**
 * The press centre: what everybody reads, without signing in and without JavaScript.
 *
 * <p>The flow: {@code web.PressController} asks {@code Website} for a {@code Front}, a {@code
 * Reading}, a list or what a search {@code Found}, all of them from the shelf that publishing
 * keeps; {@code web.LostPage} keeps in the press centre who lost the way; {@code
 * web.FeedController} gives the same as RSS, Atom and JSON Feed, {@code web.SitemapController}
 * tells search engines what there is, {@code web.Schema} what a page means, {@code Card} draws the
 * picture that goes with a link. {@code Verification} answers whether a link, a text or a code is
 * really the office's, word by word and by its signature, {@code PictureVerification} whether a
 * picture is. {@code web.SubscribeController} takes in who wants letters and lets go who wants
 * none, {@code web.push.BrowserController} does so for browsers. {@code web.PreviewController}
 * shows the desk a page before it is out. {@code sections} are the pages that the office makes
 * itself and the banner above all; {@code SectionReader} gives them to readers. {@code
 * sections.Events} are what the office invites people to, {@code web.EventController} gives them as
 * pages and calendars. {@code web.PressSearch} searches and offers headlines while somebody types.
 * {@code visits} counts who reads without knowing who it is, {@code look} is the office's own
 * colour and emblem. The frame of all public pages is {@code templates/website/open/frame}.
 *
 * <p>An address is made once, from the first headline, and never changes; a page that differs from
 * its address only in writing leads there for good. No page sets a cookie; {@code frame.special},
 * the view for the weak-sighted, does when somebody chooses something in it.
 */
@ApplicationModule(
    displayName = "Matbuot markazi",
    allowedDependencies = {
      "kernel",
      "foundation",
      "staff",
      "newsroom",
      "publishing",
      "publishing :: newsletter",
      "publishing :: polls",
      "publishing :: push",
      "publishing :: signing",
      "archive"
    })
@Serves({Duty.D1, Duty.D11})
@NullMarked
package uz.minbar.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
