package dev.textback.drill;

/**
 * One thing that must not have happened, or that is printed apart.
 *
 * @param caller whose story tells the rest
 */
record Finding(String caller, String what) {}
