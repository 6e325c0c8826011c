/**
 * The demo: the very program of an office, filled with the fortnight of a made-up district, and a
 * simulated world beside it. None of it is in the shipped jar.
 *
 * <p>The flow: {@code DemoApplication} takes a {@code DemoHome} of its own → {@code Beside} starts
 * the {@code Companion}, a process with the world of {@code uz.minbar.outside} → the program starts
 * with a {@code DemoClock} that stands a fortnight back → {@code Seeding} lets the {@code Player}s
 * live through the {@code Fortnight} by the façades of the rooms, while {@code Curtain} asks early
 * visitors for a moment → the clock joins the real time, and with the first page of the desk the
 * world begins to talk.
 */
@NullMarked
package uz.minbar.demo;

import org.jspecify.annotations.NullMarked;
