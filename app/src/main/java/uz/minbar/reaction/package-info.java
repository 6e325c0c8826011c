/**
 * Answering criticism at once: each critical word is a case with a clock, the facts asked from the
 * offices, a reaction, and the proof of it.
 *
 * <p>The flow: a mention or story becomes a {@code Case} with its clock ({@code Reaction.open}, the
 * office's {@code Norm}), or joins the one that its story has; cases of one problem become one
 * ({@code Merging}, {@code Families}) → {@code Board} shows them by their clocks, each {@code
 * Entry} in its {@code Standing} → a {@code Fact} is asked of an office and received; an {@code
 * Instruction} says which office solves the problem by when, and is done only with proof → {@code
 * Proposals} finds earlier reactions to the same problem → {@code Drafting} makes a <i>rasmiy
 * munosabat</i> in the newsroom from the template and the facts, or from an earlier one with its
 * places marked ({@code Marks}) → approval and publishing go their way → {@code Reaction} hears
 * {@link uz.minbar.newsroom.MaterialPublished} and writes down the hours taken and the address →
 * {@code Aftermath} tells what the wave did after it → {@code JournalFile} gives the journal of
 * criticism as a table, CSV and XLSX.
 */
@ApplicationModule(
    displayName = "Munosabat",
    allowedDependencies = {"kernel", "foundation", "staff", "monitoring", "newsroom", "archive"})
@Serves(Duty.D7)
@NullMarked
package uz.minbar.reaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
