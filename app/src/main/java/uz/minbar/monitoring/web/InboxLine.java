package uz.minbar.monitoring.web;

import uz.minbar.monitoring.Mention;
import uz.minbar.monitoring.inbox.Handling;

/**
 * A mention in the list, with what was done with it.
 *
 * @param assignee the name of who looks after it; "" for nobody
 * @param mine whether that is the one who reads
 */
public record InboxLine(Mention mention, Handling handling, String assignee, boolean mine) {}
