package org.gongyou.core.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.lettuce.core.ClientOptions;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CachingConfigurer;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.cache.interceptor.CacheErrorHandler;
import org.springframework.cache.interceptor.LoggingCacheErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair;
import org.springframework.data.redis.serializer.RedisSerializer;

/** What may be lost is cached: in Redis where {@code spring.data.redis.url} is set, in this process otherwise. */
@Configuration(proxyBeanMethods = false)
@EnableCaching
class CacheConfiguration implements CachingConfigurer {

    private static final Duration KEPT = Duration.ofHours(2);

    @Bean
    CacheManager conversationCaches(
            ObjectProvider<RedisConnectionFactory> redis, @Value("${spring.data.redis.url:}") String url) {
        RedisConnectionFactory connections = url.isBlank() ? null : redis.getIfAvailable();
        return connections == null ? inProcess() : inRedis(connections);
    }

    private static CacheManager inProcess() {
        CaffeineCacheManager caches = new CaffeineCacheManager();
        caches.setCaffeine(Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(KEPT));
        return caches;
    }

    private static CacheManager inRedis(RedisConnectionFactory connections) {
        return RedisCacheManager.builder(connections)
                .cacheDefaults(RedisCacheConfiguration.defaultCacheConfig()
                        .prefixCacheNameWith("gongyou:")
                        .entryTtl(KEPT)
                        .serializeValuesWith(SerializationPair.fromSerializer(RedisSerializer.string())))
                .build();
    }

    /** Losing Redis slows us down and loses nothing. */
    @Override
    public CacheErrorHandler errorHandler() {
        return new LoggingCacheErrorHandler();
    }

    /** A turn holds its conversation while it asks: better no answer than a late one. */
    @Bean
    LettuceClientConfigurationBuilderCustomizer impatientClient() {
        return client -> client.commandTimeout(Duration.ofMillis(300));
    }

    @Bean
    LettuceClientOptionsBuilderCustomizer impatientConnection() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }
}
