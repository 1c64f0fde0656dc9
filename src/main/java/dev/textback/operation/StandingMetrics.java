package dev.textback.operation;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.nudge.NudgeLevel;
import dev.textback.nudge.NudgeState;
import dev.textback.operation.Standing.Figures;
import dev.textback.process.EngineCondition;
import dev.textback.process.EngineCondition.Tasks;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The gauges: what is open, overdue or broken now. Without a database they are NaN, never a stale number. */
@Component
class StandingMetrics implements MeterBinder {

    private static final Tasks NONE = new Tasks(0, 0);

    private final Businesses businesses;
    private final Standing standing;
    private final EngineCondition engine;

    StandingMetrics(Businesses businesses, Standing standing, EngineCondition engine) {
        this.businesses = businesses;
        this.standing = standing;
        this.engine = engine;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        businesses.all().forEach(business -> bind(business, meters));
        gauge("textback.jobs.overdue", figures -> figures.overdue().toMillis() / 1000.0)
                .description("How long the oldest job waits that is due and that nobody runs")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("textback.job.executor.active", engine, condition -> condition.executesJobs() ? 1 : 0)
                .description("1 while this node takes up jobs")
                .register(meters);
        FunctionCounter.builder("textback.jobs.rejected", engine, EngineCondition::rejectedJobs)
                .description("Jobs that this node took up and had no thread for")
                .register(meters);
    }

    private void bind(Business business, MeterRegistry meters) {
        String id = business.id();
        gauge("textback.conversations.open", figures -> figures.conversations().getOrDefault(id, 0L))
                .description("Conversations that go on")
                .tag("business", id)
                .register(meters);
        gauge(
                        "textback.tasks.open",
                        figures -> figures.tasks().getOrDefault(id, NONE).open())
                .description("User tasks that nobody has completed")
                .tag("business", id)
                .register(meters);
        gauge(
                        "textback.tasks.overdue",
                        figures -> figures.tasks().getOrDefault(id, NONE).overdue())
                .description("Open user tasks whose due time has passed")
                .tag("business", id)
                .register(meters);
        gauge("textback.incidents.open", figures -> figures.incidents().getOrDefault(id, 0L))
                .description("Steps that ran out of tries and wait for an operator")
                .tag("business", id)
                .register(meters);
        gauge("textback.opt.outs.level", figures -> level(figures, id))
                .description("Share of callers who opt out: 0 usual, 1 above 1 percent, 2 nudges are off")
                .tag("business", id)
                .register(meters);
    }

    private static double level(Figures figures, String business) {
        NudgeState state = figures.nudges().get(business);
        return state == null ? NudgeLevel.OK.ordinal() : state.level().ordinal();
    }

    private Gauge.Builder<Standing> gauge(String name, ToDoubleFunction<Figures> value) {
        return Gauge.builder(name, standing, now -> {
            Figures figures = now.now();
            return figures == null ? Double.NaN : value.applyAsDouble(figures);
        });
    }
}
