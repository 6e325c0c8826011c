/**
 * Notices in browsers: whoever presses a button in the press centre sees our word on her screen, by
 * the push service of her browser (RFC 8030), which can neither read it (RFC 8291) nor mistake who
 * sends it (RFC 8292).
 *
 * <p>The flow of a browser: {@code Push.begin} → {@code Browsers} → {@code Push.end}, or its
 * service says that it is gone. The flow of a word: {@code PushChannel} begins a {@code Notice} in
 * {@code Notices} → {@code NoticeJobs} keeps its time → {@code NoticeRounds} takes a handful of the
 * browsers that wait for it → {@code PushLine} seals and sends.
 */
@NamedInterface("push")
@NullMarked
package uz.minbar.publishing.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
