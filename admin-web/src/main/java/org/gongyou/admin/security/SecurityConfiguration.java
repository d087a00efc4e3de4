package org.gongyou.admin.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import org.gongyou.admin.operators.Role;
import org.gongyou.channels.app.Sites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filter chains, from the narrowest to the widest. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Element Plus sets styles on elements; everything else comes from our own files. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'";

    /** Whoever has to do with what people ask for; not who only pays. */
    private static final String[] READERS = Arrays.stream(Role.values())
            .filter(role -> role != Role.FINANCE)
            .map(Role::name)
            .toArray(String[]::new);

    private static final String OUR_OWN_FRAMES = "; frame-ancestors 'self'";

    /** Platforms and apps, whose callbacks and requests prove themselves; drafts, which their addresses open; and what anybody may ask. */
    @Bean
    @Order(1)
    SecurityFilterChain channels(HttpSecurity http) {
        return open(http.securityMatcher("/channels/**", "/simulator/**", "/api/public/**", "/documents/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The desk. */
    @Bean
    @Order(2)
    SecurityFilterChain desk(HttpSecurity http, CsrfTokenRepository tokens, SecurityContextRepository contexts) {
        return headers(http.securityMatcher("/api/**"))
                .authorizeHttpRequests(requests -> requests
                        // The end of a stream that was allowed when it began; its operator may have signed out since.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/session")
                        .permitAll()
                        // Of which service, the controller asks.
                        .requestMatchers(
                                "/api/cases/*/rulings",
                                "/api/cases/*/reveal",
                                "/api/cases/*/drafts/**",
                                "/api/enclosures/**")
                        .hasAnyRole(
                                Role.ADMIN.name(),
                                Role.CASE_WORKER.name(),
                                Role.LAWYER.name(),
                                Role.COUNSELLOR.name(),
                                Role.PSY_SUPERVISOR.name())
                        .requestMatchers(HttpMethod.POST, "/api/conversations/**")
                        .hasAnyRole(
                                Role.ADMIN.name(),
                                Role.AGENT.name(),
                                Role.COUNSELLOR.name(),
                                Role.PSY_SUPERVISOR.name())
                        .requestMatchers("/api/cases/**", "/api/conversations/**")
                        .hasAnyRole(READERS)
                        .requestMatchers("/api/crisis/alarms")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/api/crisis/**")
                        .hasAnyRole(
                                Role.ADMIN.name(),
                                Role.COUNSELLOR.name(),
                                Role.PSY_SUPERVISOR.name(),
                                Role.AUDITOR.name())
                        .requestMatchers("/api/crisis/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.COUNSELLOR.name(), Role.PSY_SUPERVISOR.name())
                        .requestMatchers("/api/aid/officers/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/aid/payment-lists/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.FINANCE.name())
                        .requestMatchers("/api/aid/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.CASE_WORKER.name(), Role.AUDITOR.name())
                        .requestMatchers("/api/join-officers/**", "/api/union-tree/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/join-batches/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.CASE_WORKER.name())
                        .requestMatchers(HttpMethod.POST, "/api/parameters/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers(HttpMethod.DELETE, "/api/parameters/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/officers/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers(
                                "/api/offers/*/participants", "/api/offers/*/participants.csv", "/api/surveys/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.CASE_WORKER.name())
                        .requestMatchers(HttpMethod.POST, "/api/offers/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.CASE_WORKER.name())
                        .requestMatchers("/api/channels/**", "/api/broadcasts/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/deliveries/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.CASE_WORKER.name())
                        .requestMatchers(HttpMethod.POST, "/api/duty-times/**")
                        .hasAnyRole(
                                Role.ADMIN.name(), Role.CASE_WORKER.name(), Role.LAWYER.name(), Role.COUNSELLOR.name())
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new RefusalWriter()).accessDeniedHandler(new RefusalWriter()))
                .build();
    }

    /** The chat in a frame on the pages of others. */
    @Bean
    @Order(3)
    SecurityFilterChain embedded(HttpSecurity http, Sites sites) {
        return withoutSession(http.securityMatcher(EmbedPolicy.PATH + "**"))
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new EmbedPolicy(CONTENT_SECURITY_POLICY, sites)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Pages, cards, health, the API's description: to be read by everybody, written by nobody. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) {
        return open(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new RefusalWriter()).accessDeniedHandler(new RefusalWriter()))
                .build();
    }

    private static HttpSecurity open(HttpSecurity http) {
        return withoutSession(headers(http));
    }

    private static HttpSecurity withoutSession(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(withDefaults());
    }

    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY + OUR_OWN_FRAMES))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(self), payment=()")));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** A new session id and a new CSRF token for whoever has signed in. */
    @Bean
    SessionAuthenticationStrategy sessionAuthenticationStrategy(CsrfTokenRepository tokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }
}
