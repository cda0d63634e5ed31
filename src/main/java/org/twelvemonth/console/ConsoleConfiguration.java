package org.twelvemonth.console;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The console, which {@code serve} adds to the application; the other commands start without it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ConsoleConfiguration {}
