package org.gongyou.core.union;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Plants a made-up tree of unions, every name marked 演示, into an installation that has none: only beside the embedded
 * database, or where {@code gongyou.demo-unions} is set.
 */
@Component
class DemoUnions implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoUnions.class);

    private final UnionMapper mapper;
    private final TransactionOperations transactions;
    private final boolean wanted;
    private final Resource file;

    DemoUnions(
            UnionMapper mapper,
            TransactionOperations transactions,
            @Value("${gongyou.demo-unions:${gongyou.embedded:false}}") boolean wanted,
            @Value("classpath:org/gongyou/core/union/demo-unions.csv") Resource file) {
        this.mapper = mapper;
        this.transactions = transactions;
        this.wanted = wanted;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!wanted || mapper.anyAtAll()) {
            return;
        }
        transactions.executeWithoutResult(status -> plant(lines()));
    }

    private void plant(List<String[]> unions) {
        Map<String, NewUnion> byCode = new HashMap<>();
        Map<String, String> paths = new HashMap<>();
        for (String[] fields : unions) {
            NewUnion parent = byCode.get(fields[1]);
            NewUnion union = new NewUnion(parent == null ? null : parent.getId(), values(fields));
            mapper.insert(union);
            String path = paths.getOrDefault(fields[1], "/") + union.getId() + "/";
            mapper.place(union.getId(), path);
            byCode.put(fields[0], union);
            paths.put(fields[0], path);
        }
        LOG.info("Planted {} demonstration unions", unions.size());
    }

    /** The fields are code, parent code, kind, region, serves, name. */
    private static UnionValues values(String[] fields) {
        return new UnionValues(
                fields[0], fields[1], fields[5], UnionOrg.Kind.valueOf(fields[2]), fields[3], fields[4], "", "", "");
    }

    private List<String[]> lines() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
