package org.gongyou.channels.app;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request of the app was turned down, as problem details whose {@code detail} the person may read. */
final class AppProblem extends ErrorResponseException {

    private AppProblem(HttpStatus status, String code, String detail) {
        super(status, details(status, code, detail), null);
    }

    static ProblemDetail details(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:gongyou:app:" + code));
        return problem;
    }

    static AppProblem badRequest(String detail) {
        return new AppProblem(HttpStatus.BAD_REQUEST, "bad-request", detail);
    }

    static AppProblem unknownAccount() {
        return new AppProblem(HttpStatus.NOT_FOUND, "unknown-account", "没有这个账号，请检查访问地址。");
    }

    static AppProblem noSession() {
        AppProblem problem = new AppProblem(HttpStatus.UNAUTHORIZED, "no-session", "会话已失效，请重新进入后再试。");
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problem;
    }

    static AppProblem noIdentity() {
        return new AppProblem(HttpStatus.UNAUTHORIZED, "no-identity", "身份签名无效或已过期，请重新打开 App 再试。");
    }

    static AppProblem tooOften(Duration retryAfter) {
        long seconds = Math.max(1, (retryAfter.toMillis() + 999) / 1000);
        AppProblem problem =
                new AppProblem(HttpStatus.TOO_MANY_REQUESTS, "too-often", "发送太频繁了，请 " + seconds + " 秒后再试。");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return problem;
    }
}
