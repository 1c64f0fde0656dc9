package dev.textback.compliance;

import dev.textback.business.Businesses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Asks the carrier about each line once the program has started, so that operators see its word before the first text. Beside the start: a
 * carrier that is silent holds nothing up, and what is not known by then the first text asks.
 */
@Component
class RegistrationsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationsAtStart.class);

    private final Businesses businesses;
    private final LineRegistrations registrations;

    RegistrationsAtStart(Businesses businesses, LineRegistrations registrations) {
        this.businesses = businesses;
        this.registrations = registrations;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ask() {
        SimpleAsyncTaskExecutor beside = new SimpleAsyncTaskExecutor("registrations-");
        beside.setDaemon(true);
        beside.execute(this::askAll);
    }

    private void askAll() {
        try {
            businesses
                    .all()
                    .forEach(business -> business.lines().forEach(line -> registrations.refresh(business, line)));
        } catch (RuntimeException stopped) {
            LOG.info("The carrier was not asked about every line; the first text asks again: {}", stopped.toString());
        }
    }
}
