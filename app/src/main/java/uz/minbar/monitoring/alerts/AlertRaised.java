package uz.minbar.monitoring.alerts;

import java.util.UUID;
import uz.minbar.kernel.OrganisationId;

/** An alert is on the desk; the bells ring next. */
public record AlertRaised(OrganisationId organisation, UUID alert) {}
