package uz.minbar.monitoring.intake;

import java.util.UUID;

/** An item is there, or has got its full text: whoever keeps stored queries looks at it now. */
public record ItemArrived(UUID item) {}
