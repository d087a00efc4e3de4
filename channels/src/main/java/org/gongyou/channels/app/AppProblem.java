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

    /** A socket that has not said whose it is. */
    static AppProblem notResumed() {
        return new AppProblem(
                HttpStatus.UNAUTHORIZED, "no-session", "请先用 {\"op\":\"resume\",\"token\":…,\"last_seq\":…} 说明会话。");
    }

    static AppProblem upgradeRequired() {
        AppProblem problem = new AppProblem(HttpStatus.UPGRADE_REQUIRED, "upgrade-required", "这个地址只接受 WebSocket 连接。");
        problem.getHeaders().set(HttpHeaders.UPGRADE, "websocket");
        return problem;
    }

    static AppProblem frameTooLarge(int kilobytes) {
        return new AppProblem(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "消息太长了，一帧不能超过 " + kilobytes + " KB，请分几次发送。");
    }

    static AppProblem conflict() {
        return new AppProblem(HttpStatus.CONFLICT, "message-conflict", "这个 client_msg_id 已经用于另一条内容不同的消息，请为新消息换一个。");
    }

    /** The store is out of reach: nothing was taken, and the client may try again under the same id. */
    static AppProblem unavailable() {
        AppProblem problem = new AppProblem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "系统繁忙，消息没有收下，请稍后重试。");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "3");
        return problem;
    }

    /** The store is out of reach, and somebody is in danger: {@code detail} is what he is told, and nothing was taken. */
    static AppProblem lifeline(String said) {
        AppProblem problem = new AppProblem(HttpStatus.SERVICE_UNAVAILABLE, "lifeline", said);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "3");
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
