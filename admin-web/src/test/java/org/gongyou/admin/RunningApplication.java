package org.gongyou.admin;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongyou.GongyouApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application, started as {@code main} starts it, so that what happens before the context exists happens here too.
 * Settings are given as on the command line.
 */
final class RunningApplication implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String screen;

    private RunningApplication(ConfigurableApplicationContext context, String screen) {
        this.context = context;
        this.screen = screen;
    }

    static synchronized RunningApplication start(Map<String, String> settings) {
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            ConfigurableApplicationContext context = new SpringApplication(GongyouApplication.class).run(arguments);
            return new RunningApplication(context, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(terminal);
        }
    }

    /** Whatever was printed while it started. */
    String screen() {
        return screen;
    }

    Browser browser() {
        return new Browser(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String setting(String name) {
        return context.getEnvironment().getProperty(name, "");
    }

    @Override
    public void close() {
        context.close();
    }
}
