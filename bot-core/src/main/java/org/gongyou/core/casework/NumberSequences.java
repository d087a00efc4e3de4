package org.gongyou.core.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers without gaps or repeats, also between instances. The caller's transaction holds the sequence until it ends;
 * one that is rolled back gives its number back.
 */
@Service
public class NumberSequences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final SequenceMapper mapper;

    NumberSequences(SequenceMapper mapper) {
        this.mapper = mapper;
    }

    /** The next number of that sequence, from 1. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String name) {
        mapper.advance(name);
        return mapper.counter(name);
    }

    /** The next receipt number of a region, kind and day: {@code 261122-320106-AM-00001}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextReceipt(LocalDate day, String region, String type) {
        String head = DAY.format(day) + "-" + region + "-" + type + "-";
        return head + String.format(Locale.ROOT, "%05d", next(head));
    }
}
