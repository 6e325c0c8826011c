/**
 * Polls that followers of a channel vote in: {@code Polls} keeps when each is to end and how people
 * voted, {@code PollRounds} ends those whose time has come, also after the program was down at that
 * time. Ending one is an act on its delivery ({@code Delivery.Act.CLOSE}) and goes its way: asked
 * again where the line breaks, shown to a person where it cannot be done.
 */
@NamedInterface("polls")
@NullMarked
package uz.minbar.publishing.polls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
