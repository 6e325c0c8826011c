package uz.minbar.monitoring.web;

/**
 * A topic as the form holds it.
 *
 * @param text on which the query is tried
 */
public record TopicForm(
    String id, String name, String query, String level, boolean active, String text) {}
