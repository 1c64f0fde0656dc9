package dev.textback;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** A package a feature: none reaches into another's inside, and none depends on one that depends on it. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(TextbackApplication.class);

    @Test
    void no_module_depends_on_itself_by_way_of_others_or_on_the_inside_of_another() {
        modules.verify();
    }

    /** Into target/spring-modulith-docs. */
    @Test
    void the_modules_are_drawn() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
