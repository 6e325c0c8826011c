package uz.minbar.newsroom.presence;

import java.time.Instant;
import uz.minbar.kernel.PersonId;

/**
 * Somebody who has a material open.
 *
 * @param since when she opened it
 * @param writing whether she has changed something on her page; whoever has not reads along
 */
public record Present(PersonId person, String name, Instant since, boolean writing) {}
