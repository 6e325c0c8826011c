package uz.minbar.website.web;

/** Whose press centre it is, and the address under which people reach it. */
public record Site(String office, String base) {}
