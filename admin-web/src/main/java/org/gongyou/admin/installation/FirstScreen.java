package org.gongyou.admin.installation;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.admin.operators.Operators;
import org.gongyou.admin.operators.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says on the console, when all is up, where to go; at the first start also the administrator's password, this one time.
 * It is printed and not logged, so that it lies in no log file.
 */
@Component
class FirstScreen {

    /** Without characters that are taken for one another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 16;
    private static final String ADMINISTRATOR = "admin";

    private final Operators operators;
    private final Environment environment;
    private final PrintStream out;

    FirstScreen(Operators operators, Environment environment) {
        this.operators = operators;
        this.environment = environment;
        this.out = System.out;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        Optional<String> credentials = firstAdministrator();
        out.println(addresses());
        credentials.ifPresent(out::println);
        out.flush();
    }

    private String addresses() {
        String base = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        StringBuilder text = new StringBuilder("\n工友 Gongyou 已启动\n\n");
        text.append("  会员聊天  ").append(base).append("/\n");
        text.append("  坐席台    ").append(base).append("/console\n");
        if (is("gongyou.simulator")) {
            text.append("  模拟器    ").append(base).append("/simulator\n");
        }
        if (is("gongyou.embedded")) {
            text.append("\n  现在用的是内嵌数据库，数据在 ")
                    .append(environment.getProperty("gongyou.data-dir"))
                    .append("\n  正式使用请接 MySQL 与 Redis，见 README。\n");
        }
        return text.toString();
    }

    private Optional<String> firstAdministrator() {
        if (!operators.none()) {
            return Optional.empty();
        }
        String chosen = environment.getProperty("gongyou.admin-password", "");
        String password = chosen.isBlank() ? randomPassword() : chosen;
        return operators
                .create(ADMINISTRATOR, "管理员", password, Set.of(Role.ADMIN))
                .map(operator -> told(chosen.isBlank() ? password : null));
    }

    private static String told(@Nullable String password) {
        String account = "  坐席台管理员  用户名 " + ADMINISTRATOR + "，";
        return password == null
                ? account + "密码为 GONGYOU_ADMIN_PASSWORD 所设。\n"
                : account + "密码 " + password + "\n  此密码只显示这一次，请记下。\n";
    }

    private boolean is(String property) {
        return environment.getProperty(property, Boolean.class, false);
    }

    private static String randomPassword() {
        SecureRandom random = new SecureRandom();
        return random.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
