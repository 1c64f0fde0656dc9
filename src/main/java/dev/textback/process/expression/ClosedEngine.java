package dev.textback.process.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the engine's ways from text to running code: expressions in queries, beans, classes, scripts, Java objects in variables. */
@Component
@Order(2)
public class ClosedEngine extends AbstractProcessEnginePlugin {

    private final Delegates delegates;

    public ClosedEngine(Delegates delegates) {
        this.delegates = delegates;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new ClosedExpressions(delegates));
        engine.setBeans(Map.of());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new QueriesWithoutExpressions()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new QueriesWithoutExpressions()));
        engine.setCustomSessionFactories(
                with(engine.getCustomSessionFactories(), new FiltersWithoutExpressions.Factory()));
        engine.setArtifactFactory(new NoClasses());
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptEngineLoadExternalResources(false);
        // A Java object in a variable is whatever its sender wrote, made before anybody looks at it
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
    }

    /** A decision table without a word about its language means FEEL, in every cell. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration decisions = engine.getDmnEngineConfiguration();
        decisions.setDefaultInputExpressionExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        decisions.setDefaultOutputEntryExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
        decisions.setDefaultLiteralExpressionLanguage(DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE);
    }

    private static <T> List<T> with(@Nullable List<? extends T> present, T one) {
        List<T> all = new ArrayList<>(present == null ? List.of() : present);
        all.add(one);
        return all;
    }
}
