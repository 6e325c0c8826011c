/**
 * What stands between the network and the rooms: the three doors with their rules, the token of an
 * API call, the organisation of a request, creates that are repeated.
 */
@NullMarked
package uz.minbar.staff.entry;

import org.jspecify.annotations.NullMarked;
