package org.gongyou.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: [x, y]} | a=y | true",
                "{a: [x, y]} | a=z | false",
                "{a: [x, y]} | b=x | false",
                "{a: [x]} | a=w,x | true",
                "{a: [x], b: [y]} | a=x | false",
                "{a: [x], b: [y]} | a=x;b=y | true",
                "{a: '< 25'} | a=24 | true",
                "{a: '< 25'} | a=25 | false",
                "{a: '>= 25'} | a=25 | true",
                "{a: '>= 25'} | a=100 | true",
                "{a: '>= 25'} | a=viele | false",
                "{a: '!= 0'} | a=0.00 | false",
                "{a: '> 2000'} | a=3000/4000 | true",
                "{a: '< 2026-01-01'} | a=2025-12-31 | true",
                "{a: '< 2026-01-01'} | a=2026-01-01 | false",
                "{a: ['81*', '9*']} | a=91350100M000100Y43 | true",
                "{a: ['81*']} | a=91350100M000100Y43 | false",
                "{any: [{a: [x]}, {b: '> 3'}]} | b=4 | true",
                "{any: [{a: [x]}, {b: '> 3'}]} | a=z;b=3 | false",
                "{c: [z], any: [{a: [x]}, {b: [y]}]} | c=z;a=x | true",
                "{c: [z], any: [{a: [x]}, {b: [y]}]} | a=x | false",
            })
    void holdsOfAnswers(String yaml, String answers, boolean holds) {
        Map<String, String> given = Arrays.stream(answers.split(";"))
                .map(a -> a.split("="))
                .collect(Collectors.toMap(a -> a[0], a -> a[1]));
        YamlNode node = ServiceFiles.tree(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), 0);

        assertThat(ConditionShape.read(node).holds(given)).isEqualTo(holds);
    }
}
