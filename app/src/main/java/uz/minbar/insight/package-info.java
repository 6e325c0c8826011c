/**
 * What the leadership reads, and where the mass media stand.
 *
 * <p>The flow of a digest: {@code digests} gathers ({@code Gathering} asks monitoring, reaction and
 * publishing) → {@code Composing} fills the office's {@link uz.minbar.insight.Template} → {@code
 * paper} makes one {@link uz.minbar.insight.paper.Paper} into page, PDF, DOCX, letter and message →
 * {@code Digests} keeps it as it was → {@code Sending} brings it to each recipient once. {@code
 * Rounds} does so by itself at the office's hour. {@code position} counts who says how much, how
 * and of what.
 */
@ApplicationModule(
    displayName = "Tahlil",
    allowedDependencies = {"kernel", "foundation", "staff", "monitoring", "reaction", "publishing"})
@Serves(Duty.D9)
@NullMarked
package uz.minbar.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
