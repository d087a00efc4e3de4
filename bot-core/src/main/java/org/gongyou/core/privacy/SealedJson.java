package org.gongyou.core.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as they lie sealed in the database. What an older version of the program has written still opens: unknown
 * properties are passed over, missing ones are left out. Independent of how the web writes JSON.
 */
public final class SealedJson {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SealedJson() {}

    /** A record as it is to be stored. */
    public static Sealed seal(Object record) {
        return new Sealed(JSON.writeValueAsString(record));
    }

    /** The stored record. */
    public static <T> T open(Sealed sealed, Class<T> type) {
        return JSON.readValue(sealed.text(), type);
    }

    /** The stored texts by name, in the order in which they were stored. */
    public static Map<String, String> openTexts(Sealed sealed) {
        return JSON.readValue(sealed.text(), TEXTS);
    }
}
