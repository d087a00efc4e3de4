package org.gongyou.admin.desk;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of itself, and of what no controller's signature says. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SOCKET = """
            WebSocket。先在第一帧说明会话：{"op":"resume","token":"…","last_seq":40}，10 秒之内；也可以在握手时用 Authorization，或用子协议 \
            gongyou.v1 和 bearer.令牌（浏览器）。令牌不放进网址。

            客户端的帧：resume、send {client_msg_id, content}、read {seq}、typing、ack {seq}、ping（每 25 秒）。
            服务器的帧：resumed、reset {last_seq}、accepted {client_msg_id, repeated}、pong、error {problem}；\
            事件 {seq, id, type, conversation_id, client_msg_id, payload, ts}，type 为 message.created（payload 与 GET messages 的一行相同）、\
            typing、read、session.expired。写错的帧得到 error，连接不断。

            关闭码：4401 没有会话，4408 75 秒没有动静，4409 同一人的连接太多，4429 太频繁，1001 服务器停机。断线后用最后的 seq 接着读。""";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("工友 Gongyou")
                                .version("1")
                                .description(
                                        "坐席台接口（会话 Cookie，写操作须带 X-XSRF-TOKEN）与应用渠道接口（Bearer 令牌）。错误一律为 RFC 9457 problem details。"))
                .components(new Components()
                        .addSecuritySchemes(
                                "app",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("POST /channels/app/{account}/sessions 返回的令牌")))
                .path("/channels/app/{account}/socket", new PathItem().get(socket()));
    }

    private static Operation socket() {
        return new Operation()
                .operationId("socket")
                .summary("实时连接（WebSocket）")
                .description(SOCKET)
                .tags(List.of("应用渠道"))
                .addParametersItem(
                        new PathParameter().name("account").required(true).schema(new StringSchema()))
                .responses(new ApiResponses()
                        .addApiResponse("101", new ApiResponse().description("切换为 WebSocket"))
                        .addApiResponse("401", new ApiResponse().description("握手里的令牌无效"))
                        .addApiResponse("403", new ApiResponse().description("页面来自未允许的网站"))
                        .addApiResponse("404", new ApiResponse().description("没有这个账号"))
                        .addApiResponse("426", new ApiResponse().description("不是 WebSocket 请求"))
                        .addApiResponse("429", new ApiResponse().description("同一地址开连接太频繁")));
    }
}
