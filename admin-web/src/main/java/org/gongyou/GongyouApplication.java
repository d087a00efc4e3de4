package org.gongyou;

import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The runnable application: every module of the house in one process. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@NullMarked
public class GongyouApplication {

    public static void main(String[] args) {
        SpringApplication.run(GongyouApplication.class, args);
    }
}
