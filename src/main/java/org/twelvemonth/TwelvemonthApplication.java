package org.twelvemonth;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The Spring application that the commands start; see {@link org.twelvemonth.cli} for the way in. The packages that have
 * components are named, since Spring reads every class where it looks for them. The console is not among them: {@code serve}
 * alone adds it. What would look at every bean, whether to put a proxy before it, is left out: transactions are said in code;
 * and what would load the metadata of an OpenID provider at the start.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            AopAutoConfiguration.class,
            OAuth2ClientAutoConfiguration.class,
            OAuth2ClientWebSecurityAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            TransactionAutoConfiguration.class
        })
@ComponentScan({
    "org.twelvemonth.account",
    "org.twelvemonth.audit",
    "org.twelvemonth.edition",
    "org.twelvemonth.job",
    "org.twelvemonth.monitoring",
    "org.twelvemonth.notify",
    "org.twelvemonth.retention",
    "org.twelvemonth.review"
})
public class TwelvemonthApplication {}
