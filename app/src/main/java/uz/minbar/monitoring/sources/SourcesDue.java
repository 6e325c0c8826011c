package uz.minbar.monitoring.sources;

/** Somebody added sources or wants one visited: the next round need not be waited for. */
public record SourcesDue() {}
