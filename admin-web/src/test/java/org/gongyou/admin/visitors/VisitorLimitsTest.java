package org.gongyou.admin.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.util.ServletRequestPathUtils;

class VisitorLimitsTest {

    private final VisitorLimits limits = new VisitorLimits(new VisitorProperties(3, DataSize.ofKilobytes(16)));

    /** Shows what was registered. */
    private static final class Registry extends InterceptorRegistry {
        List<Object> all() {
            return getInterceptors();
        }
    }

    private static MockHttpServletRequest from(String address, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/public/calculators, true",
        "/site/aid-notices, true",
        "/cards/320000-00000001-9, true",
        "/api/cases, false",
        "/channels/app/h5/messages, false"
    })
    void concernWhatStrangersMayAsk(String path, boolean concerned) {
        Registry registry = new Registry();
        limits.addInterceptors(registry);

        assertThat(((MappedInterceptor) registry.all().get(0)).matches(from("203.0.113.1", path)))
                .isEqualTo(concerned);
    }

    @Test
    void turnAwayOneAddressAndNoOther() {
        for (int i = 0; i < 3; i++) {
            limits.preHandle(from("203.0.113.1", "/cards/" + i), new MockHttpServletResponse(), this);
        }

        assertThatThrownBy(() -> limits.preHandle(from("203.0.113.1", "/cards/3"), new MockHttpServletResponse(), this))
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(limits.preHandle(from("203.0.113.2", "/cards/3"), new MockHttpServletResponse(), this))
                .isTrue();
    }
}
