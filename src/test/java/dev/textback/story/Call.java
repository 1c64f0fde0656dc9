package dev.textback.story;

import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * A missed call that was reported.
 *
 * @param process the instance that its report started, as it was then
 */
record Call(String id, ProcessInstance process) {}
