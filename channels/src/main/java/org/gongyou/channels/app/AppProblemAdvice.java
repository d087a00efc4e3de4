package org.gongyou.channels.app;

import org.gongyou.core.conversation.MessageConflictException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong at the app's door into RFC 9457 problem details with a Chinese {@code detail}. */
@Order(Ordered.HIGHEST_PRECEDENCE) // before the advice for every controller, which takes any exception
@RestControllerAdvice(assignableTypes = {AppController.class, AppMediaController.class})
class AppProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AppProblemAdvice.class);

    @ExceptionHandler(MessageConflictException.class)
    ResponseEntity<Object> conflict() {
        return answered(AppProblem.conflict());
    }

    /** The store is out of reach: nothing was taken, and the client may try again under the same id. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> unavailable(RuntimeException fault) {
        LOG.error("The store cannot be reached: {}", fault.toString());
        return answered(AppProblem.unavailable());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (fault instanceof AppProblem problem) {
            return answered(problem);
        }
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                status, status.is4xxClientError() ? "请求的格式不对，请检查后再试。" : "系统出错了，请稍后再试。");
        return answered(status, headers, detail);
    }

    private static ResponseEntity<Object> answered(HttpStatusCode status, HttpHeaders headers, Object body) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ResponseEntity<Object> answered(AppProblem problem) {
        return answered(problem.getStatusCode(), problem.getHeaders(), problem.getBody());
    }
}
