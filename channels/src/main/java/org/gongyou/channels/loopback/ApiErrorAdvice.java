package org.gongyou.channels.loopback;

import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** The platform's way of refusing is HTTP 200 and a code; the simulator's own is problem details. */
@Order(Ordered.HIGHEST_PRECEDENCE) // before the advice for every controller, which takes any exception
@RestControllerAdvice(basePackageClasses = ApiErrorAdvice.class)
@ConditionalOnSimulator
class ApiErrorAdvice {

    @ExceptionHandler
    ResponseEntity<ApiError.Answer> refused(ApiError error) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(error.answer());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ResponseStatusException fault) {
        return ResponseEntity.status(fault.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(fault.getBody());
    }
}
