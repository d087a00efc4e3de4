package org.gongyou.admin.operators;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gongyou.admin.audit.AuditLine;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out of the desk. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private static final DateTimeFormatter CLOCK_TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Operators operators;
    private final AuditLog audit;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;

    SessionController(
            Operators operators,
            AuditLog audit,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy sessions) {
        this.operators = operators;
        this.audit = audit;
        this.contexts = contexts;
        this.sessions = sessions;
    }

    /** What to sign in with; its text form leaves the password out. */
    record Credentials(
            @NotBlank(message = "请输入用户名") @Size(max = 64, message = "用户名过长")
            String username,

            @NotBlank(message = "请输入密码") @Size(max = 200, message = "密码过长")
            String password) {
        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }

    /** Who is signed in. */
    record Me(String name, String username, List<String> roles) {
        static Me of(Operator operator) {
            return new Me(
                    operator.name(),
                    operator.username(),
                    operator.roles().stream().map(Role::name).sorted().toList());
        }
    }

    /** The operator of this session; fetching it also brings the CSRF cookie. */
    @GetMapping
    ResponseEntity<?> me(@AuthenticationPrincipal @Nullable Operator operator) {
        return operator == null ? refused("请先登录。") : ResponseEntity.ok(Me.of(operator));
    }

    /** Signs in. */
    @PostMapping
    ResponseEntity<?> signIn(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String who = credentials.username();
        SignIn outcome = operators.signIn(who, credentials.password());
        if (outcome instanceof SignIn.Accepted accepted) {
            begin(accepted.operator(), request, response);
            note(accepted.operator(), who, Action.SIGN_IN, request);
            return ResponseEntity.ok(Me.of(accepted.operator()));
        }
        if (outcome instanceof SignIn.Locked locked) {
            note(null, who, Action.SIGN_IN_LOCKED, request);
            return refused("密码连续输错 5 次，账号已锁定，请在 " + CLOCK_TIME.format(locked.until()) + " 之后再试。");
        }
        boolean known = outcome instanceof SignIn.Refused refused && refused.known();
        note(null, known ? who : "?", Action.SIGN_IN_REFUSED, request);
        return refused("用户名或密码不正确。");
    }

    /** Signs out. */
    @DeleteMapping
    ResponseEntity<Void> signOut(@AuthenticationPrincipal @Nullable Operator operator, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        if (operator != null) {
            note(operator, operator.username(), Action.SIGN_OUT, request);
        }
        return ResponseEntity.noContent().build();
    }

    private void begin(Operator operator, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = UsernamePasswordAuthenticationToken.authenticated(
                operator,
                null,
                operator.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
        request.getSession(true);
        sessions.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        freshToken(request);
    }

    /** Puts the new session's CSRF token into the cookie now; by itself it would come with the next answer only. */
    private static void freshToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    private void note(@Nullable Operator operator, String who, Action action, HttpServletRequest request) {
        Long id = operator == null ? null : operator.id();
        audit.write(new AuditLine(id, who, action, "session", "", request.getRemoteAddr()));
    }

    private static ResponseEntity<ProblemDetail> refused(String detail) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, detail));
    }
}
