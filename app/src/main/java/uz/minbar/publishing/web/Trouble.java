package uz.minbar.publishing.web;

/** A delivery that waits for a person, with the names that she knows. */
public record Trouble(String material, String headline, String channel, String fault) {}
