package org.gongyou.admin.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gongyou.admin.calculators.UnknownCalculatorException;
import org.gongyou.admin.knowledge.BadSearchException;
import org.gongyou.admin.visitors.RequestTooLargeException;
import org.gongyou.admin.visitors.TooManyRequestsException;
import org.gongyou.core.aid.AidRefusedException;
import org.gongyou.core.appointment.DutyTimeNotFoundException;
import org.gongyou.core.appointment.IllegalOpeningException;
import org.gongyou.core.batch.JoinRefusedException;
import org.gongyou.core.casework.CaseChangedException;
import org.gongyou.core.casework.CaseNotFoundException;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.casework.PhotoNotFoundException;
import org.gongyou.core.conversation.MessageConflictException;
import org.gongyou.core.document.DraftNotFoundException;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.parameter.BadParameterException;
import org.gongyou.core.registration.IllegalOfferException;
import org.gongyou.core.registration.OfferChangedException;
import org.gongyou.core.registration.OfferNotFoundException;
import org.gongyou.core.sheet.BadSheetException;
import org.gongyou.core.wellbeing.IllegalShiftException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what went wrong into problem details. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** A field of a request that cannot be accepted, and why. */
    record InvalidField(String field, String message) {}

    @ExceptionHandler
    ProblemDetail notFound(CaseNotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "没有这个工单，它可能已被删除。");
    }

    @ExceptionHandler
    ProblemDetail notFound(PhotoNotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "这个工单没有这张照片，或者照片还没有从平台取回来。");
    }

    @ExceptionHandler
    ProblemDetail notFound(DraftNotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "没有这份草稿：它已经删除，或者申请人没有让律师看。");
    }

    @ExceptionHandler
    ProblemDetail changed(CaseChangedException e) {
        return problem(HttpStatus.CONFLICT, "工单刚刚被别人处理过，请刷新后再决定。");
    }

    @ExceptionHandler
    ProblemDetail illegal(IllegalRulingException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
    }

    @ExceptionHandler({OfferNotFoundException.class, DutyTimeNotFoundException.class})
    ProblemDetail gone(RuntimeException e) {
        return problem(HttpStatus.NOT_FOUND, "没有找到，它可能已被取消。");
    }

    @ExceptionHandler
    ProblemDetail changed(OfferChangedException e) {
        return problem(HttpStatus.CONFLICT, "这个活动刚刚被别人改过，请刷新后再改。");
    }

    @ExceptionHandler({
        IllegalOfferException.class,
        IllegalOpeningException.class,
        IllegalShiftException.class,
        AidRefusedException.class,
        JoinRefusedException.class,
        BadSheetException.class
    })
    ProblemDetail illegal(RuntimeException e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(ResponseStatusException e) {
        return problem(e.getStatusCode(), e.getReason());
    }

    @ExceptionHandler
    ProblemDetail conflict(MessageConflictException e) {
        return problem(HttpStatus.CONFLICT, "这个消息编号已用于另一条消息，请换一个编号重新发送。");
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownCalculatorException e) {
        return problem(HttpStatus.NOT_FOUND, "没有这个计算器，可用的见 /api/public/calculators。");
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidFactsException e) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setProperty(
                "errors",
                e.faults().stream()
                        .map(f -> new InvalidField(f.field(), f.message()))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail bad(BadSearchException e) {
        return problem(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail bad(BadParameterException e) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
        problem.setProperty("errors", e.faults());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooOften(TooManyRequestsException e) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()))
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, "请求太频繁，请 " + e.seconds() + " 秒后再试。"));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(RequestTooLargeException e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "提交的内容太大，或没有注明长度（Content-Length）。");
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception e) {
        log.error("The database cannot be reached: {}", e.getClass().getSimpleName());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "系统正忙，请稍后再试。"));
    }

    /** Somebody hung up: there is nobody to tell. */
    @ExceptionHandler
    void hungUp(IOException e) {
        log.debug("A client hung up.");
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) throws Exception {
        if (e instanceof AccessDeniedException) {
            throw e;
        }
        log.error("A request failed.", e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "系统出了点问题，我们已经记录下来，请稍后再试。");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<InvalidField> fields = e.getBindingResult().getFieldErrors().stream()
                .map(Problems::field)
                .toList();
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "提交的内容有误，请按提示修改。");
        problem.setProperty("errors", fields);
        return handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    private static InvalidField field(FieldError error) {
        String message = error.getDefaultMessage();
        return new InvalidField(error.getField(), message == null ? "不正确" : message);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return shownToALostVisitor(request) ? null : super.handleNoResourceFoundException(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoHandlerFoundException(
            NoHandlerFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return shownToALostVisitor(request) ? null : super.handleNoHandlerFoundException(e, headers, status, request);
    }

    /** Sends a browser to the page for lost visitors; everybody else gets problem details. */
    private boolean shownToALostVisitor(WebRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        HttpServletResponse response = request instanceof ServletWebRequest servlet ? servlet.getResponse() : null;
        if (response == null || accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            return false;
        }
        try {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } catch (IOException e) {
            hungUp(e);
        }
        return true;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object answer = e instanceof MethodArgumentNotValidException ? body : problem(status, detail(status));
        return super.handleExceptionInternal(e, answer, headers, status, request);
    }

    private static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "请求的格式不正确。";
            case 404 -> "没有这个地址。";
            case 405 -> "这个地址不支持这种请求方式。";
            case 406 -> "无法以所要求的格式回答。";
            case 413 -> "提交的内容太大。";
            case 415 -> "不支持这种内容格式，请使用 JSON。";
            case 503 -> "系统正忙，请稍后再试。";
            default -> status.is4xxClientError() ? "请求有误。" : "系统出了点问题，请稍后再试。";
        };
    }

    private static ProblemDetail problem(HttpStatusCode status, @Nullable String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
    }
}
