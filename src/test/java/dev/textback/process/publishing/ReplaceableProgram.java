package dev.textback.process.publishing;

import dev.textback.process.guard.DiagramSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets a test be the next version of the program, which brings other diagrams. */
@TestConfiguration(proxyBeanMethods = false)
public class ReplaceableProgram {

    @Bean
    @Primary
    Program program() {
        return new Program();
    }

    static class Program extends PackagedSet {

        private volatile @Nullable DiagramSet other;

        void brings(@Nullable DiagramSet set) {
            other = set;
        }

        @Override
        DiagramSet set() {
            DiagramSet changed = other;
            return changed == null ? super.set() : changed;
        }
    }
}
