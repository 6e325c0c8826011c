package uz.minbar.monitoring.alerts;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import uz.minbar.kernel.OrganisationId;

/** An alert is on the desk; the bells ring next. */
@NamedInterface("alerts")
public record AlertRaised(OrganisationId organisation, UUID alert) {}
