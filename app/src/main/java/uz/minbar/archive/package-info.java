/**
 * The office's pictures and videos: who made them, what they show, in which sizes they are.
 *
 * <p>The flow: an upload comes to {@code Archive.store}; {@code Pictures} looks at its first bytes
 * and its size before decoding, turns it as the camera was held and draws the renditions, which
 * carry no place and no camera data; {@code Assets} keeps the rows. A video comes to {@code
 * Videos.store}; {@code Boxes} looks at its structure and takes the place and the telephone out of
 * it, {@code Film} reads what it says of itself; its renditions are those of its poster, {@code
 * Captions} are kept by language. Files are served under the SHA-256 of their content by {@code
 * web.FileController}, so an address tells nothing and is valid for ever. Audio and documents come
 * with the duty's own issue.
 */
@ApplicationModule(
    displayName = "Arxiv",
    allowedDependencies = {"kernel", "foundation", "staff"})
@Serves(Duty.D12)
@NullMarked
package uz.minbar.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
