/**
 * The desk in the pocket: staff on the road work with the office's Telegram bot from a private chat
 * that they have linked to their account.
 *
 * <p>The flow: {@code Pocket.connect} gives a link that works once → {@code Listening} hears the
 * bot, one node at a time ({@code Bots} holds how far) → {@code Receiving} takes each {@code
 * Update} once, in one transaction with all it does → {@code Hearing} does it as the person linked
 * ({@code PhoneLinks}): words become a draft ({@code Written}, {@code Drafts}), pictures wait as
 * {@code Parcels} until their album is whole, buttons decide ({@code Buttons}), {@code Plan} tells
 * the day. {@code Alarms} rings where somebody is linked. What the bot says goes out by {@code
 * Saying} after the transaction.
 */
@ApplicationModule(
    displayName = "Telefondan",
    allowedDependencies = {
      "kernel",
      "foundation",
      "staff",
      "archive",
      "monitoring",
      "monitoring :: alerts",
      "newsroom",
      "publishing",
      "reaction"
    })
@Serves({Duty.D7, Duty.D8})
@NullMarked
package uz.minbar.pocket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import uz.minbar.kernel.Duty;
import uz.minbar.kernel.Serves;
