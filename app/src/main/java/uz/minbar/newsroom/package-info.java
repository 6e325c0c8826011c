/**
 * Materials from the first draft to approval, with correction and withdrawal.
 *
 * <p>The flow: {@code Newsroom.draft} → {@code save} (cleaned by {@code Html}, versions kept by
 * {@code Materials}) → {@code submit} → {@code approve} or {@code sendBack} → {@link
 * uz.minbar.newsroom.MaterialApproved}. Publishing takes it from there and answers with {@link
 * uz.minbar.newsroom.MaterialPublished}; {@code correct} and {@code withdraw} reach every channel
 * through their own events.
 *
 * <p>Made together: {@code asks} asks an office for facts and {@code approvals} asks for approval,
 * both by {@code links} that need no account, with {@code letters} that are sent once; {@code
 * comments} holds what is said in the margin, {@code checks} what a writer should look at, {@code
 * kinds} what a draft begins with, {@code presence} who has the same material open.
 */
@ApplicationModule(
    displayName = "Materiallar",
    allowedDependencies = {"kernel", "foundation", "staff", "archive"})
@Serves(Duty.D8)
@NullMarked
package uz.minbar.newsroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
