package org.gongyou.admin.visitors;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns away strangers who ask too often or send too much. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VisitorProperties.class)
class VisitorLimits implements WebMvcConfigurer, HandlerInterceptor {

    private final LoadingCache<String, Bucket> byAddress;
    private final long bodyLimit;

    VisitorLimits(VisitorProperties properties) {
        int often = properties.requestsPerMinute();
        this.bodyLimit = properties.bodyLimit().toBytes();
        this.byAddress = Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(often).refillGreedy(often, Duration.ofMinutes(1)))
                        .build());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/public/**", "/site/**", "/cards/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        ConsumptionProbe probe = byAddress.get(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequestsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        if (chunked || request.getContentLengthLong() > bodyLimit) {
            throw new RequestTooLargeException();
        }
        return true;
    }
}
