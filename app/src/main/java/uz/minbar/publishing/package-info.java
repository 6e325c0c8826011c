/**
 * Channels and deliveries: an approved material goes out once on each channel, and what became of
 * it is known.
 *
 * <p>The flow: {@code Publishing.publish} checks approval, embargo and each channel's limits and
 * writes one {@code Delivery} a channel → {@code DeliveryJobs} keeps its time → {@code Delivering}
 * claims it, lets the {@code Channel} of its kind transmit the {@code Piece} outside of any
 * transaction, and writes down the {@code Outcome}. What is unknown is read back from the channel
 * and never sent blindly again; where reading back cannot tell, a person is asked. Corrections and
 * withdrawals of the newsroom come in by {@code Followers} and go the same way. A channel may have
 * {@code Wordings} of its own, approved with the material, and weekly {@code hours.WeeklyHours}, of
 * which a material takes the next free one; what stays true goes out again by {@code
 * evergreen.Repeats}. The press centre's own words stand on the {@code Shelf}, signed by {@code
 * signing.Signing}. Each platform has a package of its own; {@code graph} is what two of them
 * share.
 */
@ApplicationModule(
    displayName = "Nashr",
    allowedDependencies = {"kernel", "foundation", "staff", "newsroom", "archive"})
@Serves(Duty.D1)
@NullMarked
package uz.minbar.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
