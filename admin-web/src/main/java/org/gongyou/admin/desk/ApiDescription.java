package org.gongyou.admin.desk;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of itself. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("工友 Gongyou")
                                .version("1")
                                .description(
                                        "坐席台接口（会话 Cookie，写操作须带 X-XSRF-TOKEN）与应用渠道接口（Bearer 令牌）。错误一律为 RFC 9457 problem details。"));
    }
}
