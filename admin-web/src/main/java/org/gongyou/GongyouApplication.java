package org.gongyou;

import java.util.List;
import java.util.Map;
import org.gongyou.channels.doctor.Doctor;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The runnable application: every module of the house in one process. Beans have their full names, because rooms of
 * different modules may well use the same word.
 */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@NullMarked
public class GongyouApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(DoctorCommand.NAME)) {
            System.exit(doctor(List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(GongyouApplication.class, args);
    }

    /** On a port of its own, so that it runs beside the server. */
    private static int doctor(List<String> accounts) {
        SpringApplication application = new SpringApplication(GongyouApplication.class);
        application.setDefaultProperties(Map.of("logging.level.root", "error", "logging.level.org.gongyou", "error"));
        try (ConfigurableApplicationContext context = application.run("--server.port=0")) {
            return new DoctorCommand(context.getBean(Doctor.class), System.out).run(accounts);
        }
    }
}
