package dev.textback.explanation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * One thing that happened to a call.
 *
 * @param at UTC
 * @param element the diagram element, or the part of Textback, that acted
 * @param what a sentence for people
 * @param rule the rule behind it; empty if none
 * @param decisive whether it may be the reason for what came of the call
 */
record Step(
        Instant at,
        String element,
        String what,
        String rule,

        @JsonIgnore boolean decisive) {}
