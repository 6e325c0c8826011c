/**
 * What is said about the district, heard in time.
 *
 * <p>The flow, a folder a step: {@code sources} (what is watched, what the office knows of it, and
 * how it is doing) → {@code intake} (a polite visit: {@code Collecting} → {@code Reading}, which
 * knows feeds, sitemaps, pages and channels, and {@code facebook}, which reads with the office's
 * own rights → {@code Intake}, which knows languages and duplicates → {@code Outcomes}, which
 * learns each source's rhythm) → {@code article} (text, author, time and pictures from the item's
 * own page); beside the visits {@code push} (hubs that tell by themselves), {@code clippings} (what
 * people type in) and {@code mailbox} (letters) → {@link uz.minbar.monitoring.intake.ItemsArrived}
 * → {@code matching} (stored queries of all organisations) → {@code meaning} (how it speaks of what
 * was found, what it is, whom and what it names) → {@code stories} (the same thing told twice is
 * one story) → {@link uz.minbar.monitoring.MentionFound} → {@code alerts} (by the office's rules
 * and people's quiet hours, else by its bells). Beside it, every quarter of an hour, {@code alerts}
 * looks by {@code spikes} whether a topic has more voices than usual, or accounts that spread the
 * same together. Sources and items are shared by all organisations but where they came by one's own
 * rights; topics, mentions, stories and alerts are each one's own. What a source changes later,
 * {@code intake.Revisions} keeps; what a page said when a case was opened or an alert was critical,
 * {@code evidence} keeps.
 */
@ApplicationModule(
    displayName = "Monitoring",
    allowedDependencies = {"kernel", "foundation", "staff"})
@Serves(Duty.D7)
@NullMarked
package uz.minbar.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
