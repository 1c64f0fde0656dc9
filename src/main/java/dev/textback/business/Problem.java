package dev.textback.business;

/** Something wrong in the configuration: where, what was written, and what would be right. */
public record Problem(Place place, String text) {}
