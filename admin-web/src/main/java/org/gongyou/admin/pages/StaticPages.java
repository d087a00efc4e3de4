package org.gongyou.admin.pages;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The three pages: the member's chat at {@code /}, the desk at {@code /console}, the simulator where it is on. */
@Configuration(proxyBeanMethods = false)
class StaticPages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    private final boolean simulator;

    StaticPages(@Value("${gongyou.simulator}") boolean simulator) {
        this.simulator = simulator;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        page(registry, "h5");
        page(registry, "console").resourceChain(true).addResolver(new PageForRoutes());
        if (simulator) {
            page(registry, "simulator-app");
        }
        // An address that stands in other people's pages: no hash in its name, so it is asked for anew every hour.
        registry.addResourceHandler("/widget.js")
                .addResourceLocations(FILES + "widget/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
        registry.addResourceHandler("/schemas/**")
                .addResourceLocations(FILES + "schemas/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/favicon.ico", "/favicon.svg", "/robots.txt")
                .addResourceLocations(FILES + "h5/", FILES)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }

    private static ResourceHandlerRegistration page(ResourceHandlerRegistry registry, String name) {
        registry.addResourceHandler("/" + name + "/assets/**")
                .addResourceLocations(FILES + name + "/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        return registry.addResourceHandler("/" + name + "/**")
                .addResourceLocations(FILES + name + "/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        forward(registry, "h5", "/");
        forward(registry, "console", "/console", "/console/");
        if (simulator) {
            forward(registry, "simulator-app", "/simulator", "/simulator/");
        }
    }

    private static void forward(ViewControllerRegistry registry, String name, String... paths) {
        for (String path : paths) {
            registry.addViewController(path).setViewName("forward:/" + name + "/index.html");
        }
    }

    /** The console has routes of its own, which only its page knows: what does not look like a file is one of them. */
    private static final class PageForRoutes extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            boolean route = path.lastIndexOf('.') <= path.lastIndexOf('/');
            return file == null && route ? super.getResource("index.html", location) : file;
        }
    }
}
