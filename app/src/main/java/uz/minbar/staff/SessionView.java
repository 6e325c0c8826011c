package uz.minbar.staff;

import java.time.Instant;

/** Where and since when somebody is signed in. */
public record SessionView(
    String id,
    String address,
    String browser,
    Instant since,
    Instant lastSeenAt,
    boolean thisOne) {}
