/** Monitoring's pages and its part of the API. */
@NullMarked
package uz.minbar.monitoring.web;

import org.jspecify.annotations.NullMarked;
