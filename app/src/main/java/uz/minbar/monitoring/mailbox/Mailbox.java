package uz.minbar.monitoring.mailbox;

import java.util.List;

/**
 * What is told of a mailbox; its password never is.
 *
 * @param senders whose letters are let in: addresses, and whole domains with the at sign before
 *     them; none lets all in
 * @param skipped letters that were too large or could not be read
 */
public record Mailbox(List<String> senders, int skipped) {}
