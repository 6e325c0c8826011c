package uz.minbar.monitoring.inbox;

import java.util.UUID;

/**
 * A way of looking at the mentions that the office keeps under a name.
 *
 * @param query of the list's address, without the question mark; "" shows all
 */
public record SavedView(UUID id, String name, String query) {}
