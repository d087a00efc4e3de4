package org.gongyou;

import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
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
        SpringApplication.run(GongyouApplication.class, args);
    }
}
