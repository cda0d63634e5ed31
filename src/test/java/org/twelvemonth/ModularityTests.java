package org.twelvemonth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Each package says in its package-info what it may use; this makes the build hold it to that. */
class ModularityTests {
    private final ApplicationModules modules = ApplicationModules.of("org.twelvemonth");

    @Test
    void packagesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void everyPackageDeclaresWhatItMayUse() {
        assertThat(modules)
                .isNotEmpty()
                .allSatisfy(module -> assertThat(module.getBasePackage().getAnnotation(ApplicationModule.class))
                        .as(
                                "@ApplicationModule on package %s",
                                module.getBasePackage().getName())
                        .isPresent());
    }
}
