/** What the channels that are reached by the Graph API have in common. */
@NullMarked
package uz.minbar.publishing.graph;

import org.jspecify.annotations.NullMarked;
