/**
 * Approval in one or two steps by links that need no account: {@code Approvals} on the desk's side,
 * {@code Deciding} behind the link, {@code ApprovalRounds} when the time is over.
 */
@NullMarked
package uz.minbar.newsroom.approvals;

import org.jspecify.annotations.NullMarked;
