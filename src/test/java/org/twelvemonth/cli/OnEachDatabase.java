package org.twelvemonth.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tests of the class run twice: with the ledger in the data folder, and in a real PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(OnEachDatabase.Databases.class)
@interface OnEachDatabase {

    /** Says which they are. */
    final class Databases implements ClassTemplateInvocationContextProvider {
        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(
                    invocation("files in the data folder", List.of()),
                    invocation("PostgreSQL", List.of(new Postgresql())));
        }

        private static ClassTemplateInvocationContext invocation(String name, List<Extension> extensions) {
            return new ClassTemplateInvocationContext() {
                @Override
                public String getDisplayName(int index) {
                    return name;
                }

                @Override
                public List<Extension> getAdditionalExtensions() {
                    return extensions;
                }
            };
        }
    }
}
