/**
 * Answering criticism at once: each critical word is a case with a clock, the facts asked from the
 * offices, a reaction, and the proof of it.
 *
 * <p>The flow: a mention or story becomes a {@code Case} with its clock ({@code Reaction.open}, the
 * office's {@code Norm}) → a {@code Fact} is asked of an office and received → {@code Drafting}
 * makes a <i>rasmiy munosabat</i> in the newsroom from the template and the facts → approval and
 * publishing go their way → {@code Reaction} hears {@link uz.minbar.newsroom.MaterialPublished} and
 * writes down the hours taken and the address → {@code JournalFile} gives the journal of criticism
 * as a table, CSV and XLSX.
 */
@ApplicationModule(
    displayName = "Munosabat",
    allowedDependencies = {"kernel", "foundation", "staff", "monitoring", "newsroom"})
@Serves(Duty.D7)
@NullMarked
package uz.minbar.reaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
