package dev.textback.figures;

import java.time.Duration;

/**
 * What was measured on one database.
 *
 * @param startUp from the start of the process to the first healthy answer
 * @param firstText lag of the very first text after start-up, in a program that has sent none (one measurement)
 * @param idle lag of the texts of calls that come one by one
 * @param inOneSecond texts that are due evenly within one second, soon after start-up
 * @param atOnce texts that are due at the same instant
 * @param webhook time until an inbound text was answered, counted from when it should have been sent
 * @param inOneSecondLater the same as {@code inOneSecond} in a program that has worked for some minutes
 * @param neverCame texts that did not reach the carrier within a minute
 * @param notTaken calls and webhooks that were not answered with 2xx
 * @param atStart memory after start-up
 * @param atEnd memory after everything
 */
record Findings(
        Duration startUp,
        Spread firstText,
        Spread idle,
        MissedCalls.Surge inOneSecond,
        MissedCalls.Surge atOnce,
        Spread webhook,
        MissedCalls.Surge inOneSecondLater,
        int neverCame,
        int notTaken,
        Memory atStart,
        Memory atEnd) {}
