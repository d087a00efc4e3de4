package org.gongyou.core.parameter;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The {@code region_parameter} table. */
@Mapper
interface ParameterMapper {

    List<ParameterRow> all(@Param("limit") int limit);

    void insert(@Param("p") Parameter parameter, @Param("who") String who, @Param("now") Instant now);

    /** Changes the one of that region, code and first day; 0 if there is none. */
    int update(@Param("p") Parameter parameter, @Param("who") String who, @Param("now") Instant now);

    int delete(@Param("id") long id);
}
