package org.gongyou.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do something at the same moment. */
public final class Crowd {

    private Crowd() {}

    /** Begins all of them at once, each in a thread of its own, and waits for what came of it. */
    public static <T> List<T> allAtOnce(List<Callable<T>> deeds) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> under = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : under) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
