package uz.minbar.monitoring;

import uz.minbar.kernel.OrganisationId;
import uz.minbar.kernel.TopicId;

/** Somebody asks for something new: a topic was begun or its query changed. */
public record TopicAsked(OrganisationId organisation, TopicId topic) {}
