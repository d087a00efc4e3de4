package org.gongyou.channels.app;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Puts the app channel's sockets at their address. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SocketConfiguration implements WebSocketConfigurer {

    /** Each open socket holds these buffers for as long as it lives; longer frames come in parts. */
    private static final int PART = 2 * 1024;

    private final AppSocketHandler handler;
    private final SocketDoor door;

    SocketConfiguration(AppSocketHandler handler, SocketDoor door) {
        this.handler = handler;
        this.door = door;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, "/channels/app/{account}/socket")
                .addInterceptors(door)
                .setAllowedOrigins("*"); // asked for by the filter that stands before all addresses of the channel
    }

    @Bean
    ServletServerContainerFactoryBean socketContainer() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(PART);
        container.setMaxBinaryMessageBufferSize(PART);
        return container;
    }
}
