/**
 * What is said about the district, heard in time.
 *
 * <p>The flow, a folder a step: {@code sources} (what is watched, and how it is doing) → {@code
 * intake} (a polite visit: {@code Collecting} → {@code FeedParser} or {@code ChannelParser} →
 * {@code Intake}, which knows languages and duplicates) → {@link
 * uz.minbar.monitoring.intake.ItemArrived} → {@code matching} (stored queries of all organisations)
 * → {@code meaning} (how it speaks of what was found, what it is, whom and what it names) → {@code
 * stories} (the same thing told twice is one story) → {@link uz.minbar.monitoring.MentionFound} →
 * {@code alerts} (desk, Telegram, e-mail). Sources and items are shared by all organisations;
 * topics, mentions, stories and alerts are each one's own. What a source changes later, {@code
 * intake.Revisions} keeps.
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
